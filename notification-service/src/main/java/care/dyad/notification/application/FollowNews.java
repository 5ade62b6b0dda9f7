package care.dyad.notification.application;

import care.dyad.notification.domain.Recipient;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes note of what happened to referrals, in its order, and has whoever it concerns told. */
@Component
public class FollowNews {

    private final TellTeams tellTeams;
    private final TeamNotices teamNotices;
    private final ExpectReader expectReader;
    private final Mutes mutes;
    private final Clock clock;

    FollowNews(
            TellTeams tellTeams,
            TeamNotices teamNotices,
            ExpectReader expectReader,
            Mutes mutes,
            Clock clock) {
        this.tellTeams = tellTeams;
        this.teamNotices = teamNotices;
        this.expectReader = expectReader;
        this.mutes = mutes;
        this.clock = clock;
    }

    /**
     * Takes note of a batch of events.
     *
     * @param byEvent what each of them means
     */
    @Transactional
    public void follow(List<List<News>> byEvent) {
        Instant now = clock.instant();
        byEvent.stream().flatMap(List::stream).forEach(one -> follow(one, now));
    }

    private void follow(News news, Instant now) {
        switch (news) {
            case News.Told told -> {
                tellTeams.tell(told, false, now);
                expectReader.expect(told.notice(), now);
            }
            case News.Cleared cleared -> clear(cleared, now);
            case News.Settled settled -> expectReader.expectNobody(settled, now);
            case News.Muted muted -> mutes.mute(muted);
            case News.Unmuted unmuted -> mutes.unmute(unmuted);
        }
    }

    private void clear(News.Cleared cleared, Instant now) {
        List<Recipient> late = teamNotices.toldAsLate(cleared.notice());
        tellTeams.tell(new News.Told(cleared.notice(), late, cleared.traceparent()), false, now);
    }
}
