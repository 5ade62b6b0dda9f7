package care.dyad.notification.application;

import care.dyad.notification.domain.Notification;

import java.time.Duration;

/**
 * An attempt to deliver a notification, noted before it is made.
 *
 * @param notification what to deliver
 * @param number which attempt it is, from 1
 * @param resends how often its recipient asked for it again
 * @param mayRepeat whether the other side may have taken over an earlier attempt, whose answer
 *     never came
 * @param waited how long ago the notification was queued, real time
 */
public record Attempt(
        Notification notification, int number, int resends, boolean mayRepeat, Duration waited) {}
