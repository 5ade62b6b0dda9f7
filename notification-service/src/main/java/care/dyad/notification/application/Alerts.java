package care.dyad.notification.application;

import care.dyad.notification.domain.Condition;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conditions that operations are alerted to: at most one open alert for each. */
public interface Alerts {

    /**
     * An alert.
     *
     * @param id identifies it
     * @param condition what is the matter
     * @param raisedAt since when
     * @param clearedAt until when; null while it goes on
     * @param most how many notifications it was about at most
     */
    record Alert(
            UUID id,
            Condition condition,
            Instant raisedAt,
            @Nullable Instant clearedAt,
            int most) {}

    /** How many notifications are in a condition now. */
    int extent(Condition condition);

    /**
     * Opens an alert, or adds to the one that is open.
     *
     * @return the alert when it was opened now
     */
    Optional<UUID> raise(Condition condition, int extent, Instant at);

    /** Closes the open alert, if there is one, and returns it. */
    Optional<UUID> clear(Condition condition, Instant at);

    /** The latest hundred, the latest first. */
    List<Alert> latest();
}
