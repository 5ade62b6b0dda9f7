package care.dyad.pathway.clocks.application;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far the announcements are behind: what grows when nobody sweeps. */
@Component
public class SweepDelay {

    private final AwaitedAnnouncements awaited;
    private final Clock clock;

    SweepDelay(AwaitedAnnouncements awaited, Clock clock) {
        this.awaited = awaited;
        this.clock = clock;
    }

    /** For how long the earliest reminder or deadline has been waiting, in domain time. */
    public Duration longest() {
        Instant now = clock.instant();
        return Duration.between(awaited.earliest().filter(now::isAfter).orElse(now), now);
    }
}
