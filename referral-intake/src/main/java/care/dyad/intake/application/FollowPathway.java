package care.dyad.intake.application;

import care.dyad.intake.domain.PathwayNews;
import care.dyad.intake.domain.Progress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;

/** Keeps the referrer's view of each referral up to date. */
@Component
public class FollowPathway {

    private final ReferralProgress progress;
    private final Erasures erasures;

    FollowPathway(ReferralProgress progress, Erasures erasures) {
        this.progress = progress;
        this.erasures = erasures;
    }

    /** Takes note of what happened to referrals. A repeat or something late changes nothing. */
    @Transactional
    public void follow(List<PathwayNews> news) {
        List<Progress> moved = new ArrayList<>();
        for (PathwayNews one : news) {
            switch (one) {
                case Progress further -> moved.add(further);
                case PathwayNews.IdentityErased(var referral, var at) ->
                        erasures.confirm(referral, at);
            }
        }
        progress.keep(moved);
    }
}
