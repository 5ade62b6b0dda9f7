package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.ReferralId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every notification and its state. Pauses and leases are real time, by the database's clock. */
public interface Notifications {

    /** Queues those that are not there yet; one for each event, recipient and channel. */
    void queue(List<? extends Notification> notifications);

    /**
     * Queues one again that was delivered or given up.
     *
     * @return false when it is none of both
     */
    boolean queueAgain(UUID id);

    /**
     * Puts one aside that was given up.
     *
     * @return false when it was not
     */
    boolean dismiss(UUID id);

    /**
     * Takes the next notification that is due on a channel, emergencies first, and notes the
     * attempt before it is made. Until the lease ends no other sender takes it; a sender that dies
     * leaves it to be taken again then. A subscriber is called once at a time, and not while it
     * wants to be left alone, so a slow one holds up nobody else.
     *
     * @return empty when none is due
     */
    Optional<Attempt> claim(Channel channel);

    /**
     * Marks it delivered.
     *
     * @return false when another sender has taken it since, whose answer counts then
     */
    boolean deliver(Attempt attempt);

    /**
     * Parks it for good.
     *
     * @return false when another sender has taken it since, whose answer counts then
     */
    boolean fail(Attempt attempt, String reason);

    /**
     * Puts it off.
     *
     * @param unanswered whether the next attempt may be a repeat
     * @return false when another sender has taken it since, whose answer counts then
     */
    boolean putOff(Attempt attempt, Duration pause, String reason, boolean unanswered);

    /** Leaves a recipient alone for a while on a channel; without one, the whole channel. */
    void pause(Channel channel, @Nullable String recipientId, Duration pause);

    /** The next sequence of a referral's events, from 1; holds the referral until the commit. */
    long nextSequence(ReferralId referralId);
}
