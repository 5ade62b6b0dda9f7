package care.dyad.notification.application;

import java.time.Instant;
import java.util.UUID;

/** Who did what to notifications; nothing in it is ever changed or removed. */
public interface AuditTrail {

    /** Notes an act of an account, with its coded reason. */
    void note(String account, String act, UUID notification, String reason, Instant at);
}
