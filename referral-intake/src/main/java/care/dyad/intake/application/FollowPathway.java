package care.dyad.intake.application;

import care.dyad.intake.domain.Progress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Keeps the referrer's view of each referral up to date, and tells of it. */
@Component
public class FollowPathway {

    private final Journeys journeys;
    private final TellStatus tellStatus;

    FollowPathway(Journeys journeys, TellStatus tellStatus) {
        this.journeys = journeys;
        this.tellStatus = tellStatus;
    }

    /** Takes note of what happened to referrals. A repeat or something late changes nothing. */
    @Transactional
    public void follow(List<News<Progress>> news) {
        journeys.keep(news.stream().map(News::what).toList());
        tellStatus.tell(news);
    }
}
