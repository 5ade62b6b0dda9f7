package care.dyad.notification.application;

import care.dyad.notification.domain.Recipient;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
     * Takes note of a batch of events. What they tell is queued together.
     *
     * @param byEvent what each of them means
     */
    @Transactional
    public void follow(List<List<News>> byEvent) {
        Instant now = clock.instant();
        List<Placed> placed = new ArrayList<>();
        byEvent.stream().flatMap(List::stream).forEach(one -> follow(one, now, placed));
        teamNotices.place(placed);
    }

    private void follow(News news, Instant now, List<Placed> placed) {
        switch (news) {
            case News.Told told -> {
                placed.addAll(tellTeams.place(told, false, now));
                expectReader.expect(told.notice(), now);
            }
            case News.Cleared cleared -> {
                teamNotices.place(placed);
                placed.clear();
                placed.addAll(tellTeams.place(toldBefore(cleared), false, now));
            }
            case News.Settled settled -> expectReader.expectNobody(settled, now);
            case News.Muted muted -> mutes.mute(muted);
            case News.Unmuted unmuted -> mutes.unmute(unmuted);
        }
    }

    /** To whoever is queued already. */
    private News.Told toldBefore(News.Cleared cleared) {
        List<Recipient> late = teamNotices.toldAsLate(cleared.notice());
        return new News.Told(cleared.notice(), late, cleared.traceparent());
    }
}
