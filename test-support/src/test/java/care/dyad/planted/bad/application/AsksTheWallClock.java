package care.dyad.planted.bad.application;

import java.time.Instant;

/** Breaks the rule that time comes from the Clock bean. */
public class AsksTheWallClock {

    /** The wall clock. */
    public Instant time() {
        return Instant.now();
    }
}
