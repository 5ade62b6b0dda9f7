package care.dyad.notification;

import care.dyad.notification.application.FollowNews;
import care.dyad.notification.application.News;
import care.dyad.notification.domain.Deadline;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.Reference;
import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.Step;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Tells teams, as the listeners do. */
record Teams(FollowNews followNews) {

    static Recipient team(String id) {
        return new Recipient(id, "Team " + id, id + "@nhs.example");
    }

    static Notice notice(NoticeKind kind, Priority priority) {
        return notice(kind, priority, new ReferralId(UUID.randomUUID()), UUID.randomUUID());
    }

    static Notice notice(
            NoticeKind kind, Priority priority, ReferralId referral, @Nullable UUID episode) {
        return new Notice(
                UUID.randomUUID(),
                referral,
                new Reference("DYAD-" + referral.value().toString().substring(0, 8)),
                kind,
                priority,
                "North perinatal team",
                new Deadline(Step.ASSESSMENT, Instant.parse("2026-12-05T00:00:00Z")),
                episode);
    }

    /** Tells teams by their identifiers. */
    Notice tell(Notice notice, String... teams) {
        List<Recipient> to = Arrays.stream(teams).map(Teams::team).toList();
        follow(new News.Told(notice, to, null));
        return notice;
    }

    Notice tell(Priority priority, String... teams) {
        return tell(notice(NoticeKind.ROUTED, priority), teams);
    }

    void follow(News... news) {
        followNews.follow(List.of(List.of(news)));
    }
}
