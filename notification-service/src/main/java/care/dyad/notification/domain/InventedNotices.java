package care.dyad.notification.domain;

import java.time.Instant;
import java.util.UUID;

/** Notices about nobody, to show how a message reads. */
public final class InventedNotices {

    private static final UUID NONE = UUID.fromString("00000000-0000-4000-8000-000000000000");
    private static final Instant DUE = Instant.parse("2030-06-18T23:00:00Z");

    private InventedNotices() {}

    /** A notice of a kind for a team that does not exist. */
    public static TeamNotice of(NoticeKind kind, Channel channel, Priority priority) {
        var notice =
                new Notice(
                        NONE,
                        new ReferralId(NONE),
                        new Reference("DYAD-0000-00"),
                        kind,
                        priority,
                        "Northtown perinatal team",
                        new Deadline(Step.ASSESSMENT, DUE),
                        NONE);
        var team = new Recipient("northtown", "Northtown perinatal team", "team@nhs.example");
        return new TeamNotice(NONE, notice, team, channel, false, null);
    }
}
