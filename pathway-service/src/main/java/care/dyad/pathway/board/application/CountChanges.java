package care.dyad.pathway.board.application;

/** Changes of counts, which whoever changes something appends. */
@FunctionalInterface
public interface CountChanges {

    /** Adds them to the counts, unless somebody else is doing so. */
    void addUp();
}
