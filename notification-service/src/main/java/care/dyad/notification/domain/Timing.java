package care.dyad.notification.domain;

import java.time.Instant;

/** When a notice goes out. */
public sealed interface Timing {

    /** Now. */
    record AtOnce() implements Timing {}

    /**
     * Later.
     *
     * @param until until when it is held, UTC
     * @param summarised whether it is told in a summary with others
     */
    record Held(Instant until, boolean summarised) implements Timing {}
}
