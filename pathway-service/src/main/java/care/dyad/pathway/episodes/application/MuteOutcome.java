package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.TimeFault;

/** What became of a wish to mute a pregnancy, or to undo it. */
public sealed interface MuteOutcome {

    /** It is recorded, now or by an earlier repeat. */
    record Recorded(CaseView view) implements MuteOutcome {}

    /** There is no such referral for this member of staff. */
    record UnknownReferral() implements MuteOutcome {}

    /** The case changed since they looked. */
    record Stale() implements MuteOutcome {}

    /** The time cannot be right. */
    record Mistimed(TimeFault fault) implements MuteOutcome {}
}
