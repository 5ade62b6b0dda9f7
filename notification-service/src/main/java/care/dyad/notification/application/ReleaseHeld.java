package care.dyad.notification.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Queues what was held back until now. */
@Component
public class ReleaseHeld {

    private final TeamNotices teamNotices;
    private final Clock clock;

    ReleaseHeld(TeamNotices teamNotices, Clock clock) {
        this.teamNotices = teamNotices;
        this.clock = clock;
    }

    /** Releases what is due. Several instances may do so at once. */
    @Transactional
    public int release() {
        return teamNotices.release(clock.instant());
    }
}
