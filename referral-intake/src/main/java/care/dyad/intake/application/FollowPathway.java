package care.dyad.intake.application;

import care.dyad.intake.domain.Progress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Keeps the referrer's view of each referral up to date. */
@Component
public class FollowPathway {

    private final ReferralProgress progress;

    FollowPathway(ReferralProgress progress) {
        this.progress = progress;
    }

    /** Takes note of what happened to referrals. A repeat or something late changes nothing. */
    @Transactional
    public void follow(List<Progress> news) {
        progress.keep(news);
    }
}
