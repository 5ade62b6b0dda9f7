package care.dyad.intake.application;

import java.time.Instant;

/**
 * A change to a referral.
 *
 * @param at when it was made, UTC
 * @param sequence its position on the topic of facts
 * @param identitySequence its position on the topic of identities
 * @param trace the trace that it belongs to
 */
public record Change(Instant at, long sequence, long identitySequence, Trace trace) {

    /** The change that comes next. */
    static Change next(OpenReferral referral, Instant at, Trace trace) {
        return new Change(at, referral.sequence() + 1, referral.identitySequence() + 1, trace);
    }
}
