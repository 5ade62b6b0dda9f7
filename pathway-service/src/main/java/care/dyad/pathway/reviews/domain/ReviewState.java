package care.dyad.pathway.reviews.domain;

/** How a review stands. */
public enum ReviewState {
    /** Nothing has changed yet: the proposal stands and its clocks run. */
    AWAITS_SECOND_PERSON,
    DECIDED,
    /** The second person did not agree: nothing has changed. */
    REFUSED,
    /** New information came before the second person answered: it has to be asked for again. */
    SUPERSEDED
}
