package care.dyad.notification.application;

import care.dyad.notification.domain.TeamNotice;
import care.dyad.notification.domain.Timing;

/**
 * A notice and when it goes out.
 *
 * @param notice what is told to whom
 * @param timing when
 */
public record Placed(TeamNotice notice, Timing timing) {}
