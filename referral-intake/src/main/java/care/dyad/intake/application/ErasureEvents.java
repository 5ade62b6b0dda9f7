package care.dyad.intake.application;

import java.time.Instant;

/** Tells whoever holds an identity to erase it. */
public interface ErasureEvents {

    /** An identity is erased. Told when the caller's transaction commits. */
    void erased(Erasures.Telling telling, Instant at, Trace trace);
}
