package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.Preferences;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.TeamNotice;
import care.dyad.notification.domain.Teams;
import care.dyad.notification.domain.Timing;
import care.dyad.notification.domain.TimingPolicy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Queues what teams are told, as they want to be told, or holds it back for a better moment. */
@Component
class TellTeams {

    private final Teams teams;
    private final TimingPolicy timing;
    private final Windows windows;
    private final NotificationIds ids;
    private final TeamNotices teamNotices;

    TellTeams(
            Teams teams,
            TimingPolicy timing,
            Windows windows,
            NotificationIds ids,
            TeamNotices teamNotices) {
        this.teams = teams;
        this.timing = timing;
        this.windows = windows;
        this.ids = ids;
        this.teamNotices = teamNotices;
    }

    void tell(News.Told told, boolean escalated, Instant now) {
        teamNotices.place(place(told, escalated, now));
    }

    /**
     * What is told to whom and when, still to be queued. In the order of the recipients, so that
     * two of them never wait for each other's windows.
     */
    List<Placed> place(News.Told told, boolean escalated, Instant now) {
        return told.recipients().stream()
                .sorted(Comparator.comparing(Recipient::serviceId))
                .flatMap(to -> notices(told.notice(), to, escalated, told.traceparent()))
                .map(one -> new Placed(one, timing(one, now)))
                .toList();
    }

    private Stream<TeamNotice> notices(
            Notice notice, Recipient to, boolean escalated, @Nullable String traceparent) {
        return teams.of(to.serviceId()).channels().stream()
                .map(channel -> notice(notice, to, channel, escalated, traceparent));
    }

    private TeamNotice notice(
            Notice notice,
            Recipient to,
            Channel channel,
            boolean escalated,
            @Nullable String traceparent) {
        return new TeamNotice(
                ids.of(notice.causeEventId(), to.serviceId(), channel),
                notice,
                to,
                channel,
                escalated,
                traceparent);
    }

    private Timing timing(TeamNotice one, Instant now) {
        Preferences team = teams.of(one.recipientId());
        Timing byRhythm = timing.byRhythm(one.notice(), team, now);
        if (one.notice().isPressing() || byRhythm instanceof Timing.Held) {
            return byRhythm;
        }
        Windows.Place place = windows.next(one.recipientId(), one.channel(), now, timing.window());
        return timing.byNumber(place.number(), place.began());
    }
}
