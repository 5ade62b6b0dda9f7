package care.dyad.intake.application;

/** What becomes of a request that has a key. */
public sealed interface Once {

    /** It came for the first time. */
    record First(Answer answer) implements Once {}

    /** It came before, and nothing happened now. */
    record Repeated(Answer answer) implements Once {}

    /** Its key names another request already. */
    record OtherRequest() implements Once {}

    /** The first one under its key is being answered. */
    record InProgress() implements Once {}
}
