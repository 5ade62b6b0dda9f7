package care.dyad.intake.http;

/** A body that no submission can be read from. */
final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** The cause is left out on purpose: parsers quote what they could not read. */
    UnreadableBody(Problem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
