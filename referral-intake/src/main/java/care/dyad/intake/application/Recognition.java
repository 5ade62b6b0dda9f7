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

    /** A referral that was added. */
    ReceivedReferral of(Receipt receipt, SubmittedReferral content) {
        return new ReceivedReferral(
                receipt, content, areas.areaOf(content.mother()), earlier.before(receipt));
    }

    /** A referral that may be about another mother than before. */
    ReceivedReferral corrected(Receipt receipt, SubmittedReferral content) {
        earlier.note(receipt.id(), content.mother().nhsNumber());
        return of(receipt, content);
    }
}
