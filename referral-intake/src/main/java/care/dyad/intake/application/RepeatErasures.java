package care.dyad.intake.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells every erasure again that the pathways have not confirmed. */
@Component
public class RepeatErasures {

    private final Erasures erasures;
    private final ErasureEvents events;
    private final Clock clock;

    RepeatErasures(Erasures erasures, ErasureEvents events, Clock clock) {
        this.erasures = erasures;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells them again.
     *
     * @return how many there were
     */
    @Transactional
    public int repeat() {
        Instant now = clock.instant();
        List<Erasures.Telling> unconfirmed = erasures.tellAgain();
        unconfirmed.forEach(telling -> events.erased(telling, now, Trace.started()));
        return unconfirmed.size();
    }
}
