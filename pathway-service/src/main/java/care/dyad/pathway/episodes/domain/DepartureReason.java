package care.dyad.pathway.episodes.domain;

/** Why a team does not take an episode, or hands it on. */
public enum DepartureReason {
    OUT_OF_AREA,
    /** Stage, age of the child or age of the mother. */
    OUTSIDE_WINDOW,
    /** Less intense help is enough. */
    NEEDS_LESS,
    /** More intense help is needed. */
    NEEDS_MORE,
    NEEDS_OTHER_HELP,
    KNOWN_TO_ANOTHER_TEAM,
    NO_CAPACITY,
    INFORMATION_INCOMPLETE,
    MOTHER_PREFERS,
    FAMILY_MOVED
}
