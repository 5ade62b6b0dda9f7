package care.dyad.intake.application;

import care.dyad.intake.domain.Deadline;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Keeps the deadlines in the referrer's view of each referral up to date, and tells of it. */
@Component
public class FollowDeadlines {

    private final Journeys journeys;
    private final TellStatus tellStatus;

    FollowDeadlines(Journeys journeys, TellStatus tellStatus) {
        this.journeys = journeys;
        this.tellStatus = tellStatus;
    }

    /** Takes note of what became of deadlines. A repeat or something late changes nothing. */
    @Transactional
    public void follow(List<News<Deadline>> news) {
        journeys.keepDeadlines(news.stream().map(News::what).toList());
        tellStatus.tell(news);
    }
}
