package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralStatus;
import care.dyad.intake.domain.Source;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** Shows where a referral is to somebody who knows the source's reference only. */
@Component
public class ShowSentReferral {

    private final Referrals referrals;
    private final ReferralProgress progress;

    ShowSentReferral(Referrals referrals, ReferralProgress progress) {
        this.referrals = referrals;
        this.progress = progress;
    }

    /** Where the referral is; empty when this account sent none under the reference. */
    @Transactional(readOnly = true)
    public Optional<ReferralStatus> show(Source source, String account) {
        return referrals
                .from(source)
                .filter(referral -> referral.account().equals(account))
                .map(referral -> referral.status(progress.of(referral.receipt().id())));
    }
}
