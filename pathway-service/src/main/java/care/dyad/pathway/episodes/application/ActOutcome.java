package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.Refusal;
import care.dyad.pathway.episodes.domain.TimeFault;

/** What became of an act. */
public sealed interface ActOutcome {

    /** It is recorded, now or by an earlier repeat; the version is that of the case. */
    record Recorded(EpisodeView episode, long version) implements ActOutcome {}

    /** There is no such episode. */
    record UnknownEpisode() implements ActOutcome {}

    /** The episode is not this member of staff's to act on. */
    record NotYours() implements ActOutcome {}

    /** The case changed since they looked; the version is the present one. */
    record Stale(long version) implements ActOutcome {}

    /** The episode does not allow it. */
    record Refused(Refusal refusal) implements ActOutcome {}

    /** The time cannot be right. */
    record Mistimed(TimeFault fault) implements ActOutcome {}
}
