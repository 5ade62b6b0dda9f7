package care.dyad.triage.dmn;

/** An element of a ruleset that cannot be compiled; it is refused, never approximated. */
final class Untranslatable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what the construct, in the words of DMN
     */
    Untranslatable(String what) {
        super(what);
    }

    /** The same, with the id or name of the element that holds it in front. */
    Untranslatable in(String element) {
        return new Untranslatable(element + ": " + getMessage());
    }
}
