package care.dyad.pathway.episodes.domain;

/** What an act makes of an episode. */
public sealed interface Move {

    /** The episode moved on. */
    record Moved(Episode episode, CaseEvent event) implements Move {}

    /** The same act is recorded already; nothing changes. */
    record Repeated() implements Move {}

    /** The episode does not allow the act. */
    record Refused(Refusal refusal) implements Move {}

    /** The time of the act cannot be right. */
    record Mistimed(TimeFault fault) implements Move {}
}
