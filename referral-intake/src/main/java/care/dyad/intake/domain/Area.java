package care.dyad.intake.domain;

/** The local authority in which the mother lives. */
public sealed interface Area {

    /**
     * It is known.
     *
     * @param code ONS code
     */
    record Resolved(String code) implements Area {}

    /** It cannot be told from what was sent; a clinician decides. */
    record Ambiguous() implements Area {}
}
