package care.dyad.pathway.clocks.application;

import java.time.Instant;
import java.util.Optional;

/** What the next sweep has to do. */
@FunctionalInterface
public interface AwaitedAnnouncements {

    /**
     * When the earliest reminder or deadline is to be announced, UTC; empty without open clocks.
     */
    Optional<Instant> earliest();
}
