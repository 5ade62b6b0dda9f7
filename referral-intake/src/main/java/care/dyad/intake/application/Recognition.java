package care.dyad.intake.application;

import care.dyad.intake.domain.AreaTable;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReceivedReferral;
import care.dyad.intake.domain.SubmittedReferral;

import org.springframework.stereotype.Component;

/** Adds what intake knows and the sender does not say: area, and earlier referrals. */
@Component
class Recognition {

    private final AreaTable areas;
    private final EarlierReferrals earlier;

    Recognition(AreaTable areas, EarlierReferrals earlier) {
        this.areas = areas;
        this.earlier = earlier;
    }

    ReceivedReferral of(Receipt receipt, SubmittedReferral content) {
        return new ReceivedReferral(
                receipt,
                content,
                areas.areaOf(content.mother()),
                earlier.before(receipt, content.mother().nhsNumber()));
    }
}
