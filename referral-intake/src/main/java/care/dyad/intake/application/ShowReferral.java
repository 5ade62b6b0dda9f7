package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralStatus;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;
import java.util.function.Predicate;

/** Shows where a referral is. */
@Component
public class ShowReferral {

    private final Referrals referrals;
    private final ReferralProgress progress;

    ShowReferral(Referrals referrals, ReferralProgress progress) {
        this.referrals = referrals;
        this.progress = progress;
    }

    /**
     * Where a referral is.
     *
     * @param sentBy which accounts' referrals the reader may see
     * @return empty when there is none, or the reader may not know of it
     */
    @Transactional(readOnly = true)
    public Optional<ReferralStatus> show(ReferralId id, Predicate<String> sentBy) {
        return referrals
                .with(id)
                .filter(referral -> sentBy.test(referral.account()))
                .map(referral -> referral.status(progress.of(id)));
    }
}
