package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Notifications to test with. */
public final class Examples {

    public static final Instant DUE = Instant.parse("2026-11-18T17:00:00Z");
    public static final Recipient TEAM =
            new Recipient("spmht-north", "North perinatal team", "north-team@nhs.example");

    public static final SignedLinks SIGNED =
            new SignedLinks(
                    "a-key-for-tests-of-32-characters", URI.create("http://localhost:8083"));

    private Examples() {}

    /** The wording of the tests. */
    public static Wording wording() {
        return new Wording(Locale.UK, URI.create("http://localhost:8080/"), SIGNED);
    }

    /** The same notice on another channel. */
    public static TeamNotice by(Channel channel, TeamNotice one) {
        return new TeamNotice(
                one.id(), one.notice(), one.recipient(), channel, one.escalated(), null);
    }

    /** A notice of any kind, priority and step. */
    public static TeamNotice notification(NoticeKind kind, Priority priority, @Nullable Step step) {
        var notice =
                new Notice(
                        UUID.randomUUID(),
                        new ReferralId(UUID.randomUUID()),
                        new Reference("DYAD-7K3M-9Q"),
                        kind,
                        priority,
                        "South perinatal team",
                        step == null ? null : new Deadline(step, DUE),
                        UUID.randomUUID());
        return new TeamNotice(UUID.randomUUID(), notice, TEAM, Channel.EMAIL, false, null);
    }

    /** A referral that came to a team. */
    public static TeamNotice routed() {
        return notification(NoticeKind.ROUTED, Priority.ROUTINE, Step.NEXT);
    }
}
