package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** Notifications to test with. */
public final class Examples {

    public static final Instant DUE = Instant.parse("2026-11-18T17:00:00Z");
    public static final Recipient TEAM =
            new Recipient("spmht-north", "North perinatal team", "north-team@nhs.example");

    private Examples() {}

    /** A notice of any kind, priority and step. */
    public static TeamMail notification(NoticeKind kind, Priority priority, @Nullable Step step) {
        var notice =
                new Notice(
                        UUID.randomUUID(),
                        new ReferralId(UUID.randomUUID()),
                        new Reference("DYAD-7K3M-9Q"),
                        kind,
                        priority,
                        "South perinatal team",
                        step == null ? null : new Deadline(step, DUE));
        return new TeamMail(UUID.randomUUID(), notice, TEAM, null);
    }

    /** A referral that came to a team. */
    public static TeamMail routed() {
        return notification(NoticeKind.ROUTED, Priority.ROUTINE, Step.NEXT);
    }
}
