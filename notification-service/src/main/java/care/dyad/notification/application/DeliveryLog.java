package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was tried, and what came of it. Times are real, by the database's clock. */
public interface DeliveryLog {

    /**
     * A notification as operations see it.
     *
     * @param id the notification
     * @param referralId the referral; null for a bulletin
     * @param reference what people call the referral; null without one
     * @param kind what is told; null for the status of a partner
     * @param recipient who is told
     * @param channel how
     * @param state where it is
     * @param attempts how many were made
     * @param lastFailure code of the last failure, or null
     * @param queuedAt since when it is tried
     * @param settledAt when it was delivered or given up, or null
     */
    record Entry(
            UUID id,
            @Nullable UUID referralId,
            @Nullable String reference,
            @Nullable String kind,
            String recipient,
            Channel channel,
            String state,
            int attempts,
            @Nullable String lastFailure,
            Instant queuedAt,
            @Nullable Instant settledAt) {}

    /**
     * One attempt.
     *
     * @param number from 1
     * @param at when its answer came
     * @param outcome what became of the notification
     * @param answer what the other side made of it, as a code
     */
    record Line(int number, Instant at, String outcome, String answer) {}

    /**
     * Which notifications are asked for; null means any.
     *
     * @param state where they are
     * @param recipient who is told
     * @param reference of which referral
     */
    record Filter(@Nullable String state, @Nullable String recipient, @Nullable String reference) {}

    /** Notes what an attempt came to. */
    void note(Attempt attempt, Outcome outcome, String answer);

    /** The latest hundred that match, the latest first. */
    List<Entry> latest(Filter filter);

    /** One notification. */
    Optional<Entry> find(UUID id);

    /** The attempts at a notification, in their order. */
    List<Line> attempts(UUID id);
}
