package care.dyad.intake.application;

import care.dyad.intake.domain.PathwayNews;
import care.dyad.intake.domain.Progress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;

/** Keeps the referrer's view of each referral up to date, and tells of it. */
@Component
public class FollowPathway {

    private final Journeys journeys;
    private final AwaitedReferrals awaited;
    private final Erasures erasures;
    private final TellStatus tellStatus;

    FollowPathway(
            Journeys journeys, AwaitedReferrals awaited, Erasures erasures, TellStatus tellStatus) {
        this.journeys = journeys;
        this.awaited = awaited;
        this.erasures = erasures;
        this.tellStatus = tellStatus;
    }

    /** Takes note of what happened to referrals. A repeat or something late changes nothing. */
    @Transactional
    public void follow(List<News<PathwayNews>> news) {
        List<Progress> moved = new ArrayList<>();
        for (News<PathwayNews> one : news) {
            switch (one.what()) {
                case Progress further -> moved.add(further);
                case PathwayNews.IdentityErased(var referral, var at) ->
                        erasures.confirm(referral, at);
            }
        }
        journeys.keep(moved);
        awaited.accountFor(moved.stream().map(Progress::referral).toList());
        tellStatus.tell(news);
    }
}
