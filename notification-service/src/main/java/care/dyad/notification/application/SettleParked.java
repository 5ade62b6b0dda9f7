package care.dyad.notification.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;

/** Has operations send a notification again, or put aside one that was told another way. */
@Component
public class SettleParked {

    /** What came of it. */
    public enum Settled {
        /** It is done. */
        DONE,
        /** Its state does not allow it. */
        NOT_NOW,
        /** There is no such notification. */
        UNKNOWN
    }

    private final Notifications notifications;
    private final DeliveryLog log;
    private final AuditTrail audit;
    private final Clock clock;

    SettleParked(Notifications notifications, DeliveryLog log, AuditTrail audit, Clock clock) {
        this.notifications = notifications;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends one again that was delivered or given up; by the same check as the first time. */
    @Transactional
    public Settled resend(UUID id, String account, String reason) {
        return settle(id, notifications::queueAgain, "RESEND", account, reason);
    }

    /** Puts one aside that was given up. */
    @Transactional
    public Settled dismiss(UUID id, String account, String reason) {
        return settle(id, notifications::dismiss, "DISMISS", account, reason);
    }

    private Settled settle(
            UUID id, Predicate<UUID> change, String act, String account, String reason) {
        if (log.find(id).isEmpty()) {
            return Settled.UNKNOWN;
        }
        if (!change.test(id)) {
            return Settled.NOT_NOW;
        }
        audit.note(account, act, id, reason, clock.instant());
        return Settled.DONE;
    }
}
