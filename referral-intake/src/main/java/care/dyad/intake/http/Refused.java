package care.dyad.intake.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** A request that is refused before anything is done. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final @Nullable String header;
    private final Duration retryAfter;

    /** The cause is left out on purpose: parsers quote what they could not read. */
    private Refused(Problem problem, @Nullable String header, Duration retryAfter) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.header = header;
        this.retryAfter = retryAfter;
    }

    static Refused because(Problem problem) {
        return new Refused(problem, null, problem.retryAfter());
    }

    /** The value of this header is not as it has to be. */
    static Refused header(String name) {
        return new Refused(Problem.INVALID_HEADER, name, Duration.ZERO);
    }

    static Refused tooMany(Duration retryAfter) {
        return new Refused(Problem.TOO_MANY_REQUESTS, null, retryAfter);
    }

    Problem problem() {
        return problem;
    }

    /** Name of the header that is wrong, or null. */
    @Nullable String header() {
        return header;
    }

    /** When the same may be sent again; zero when never. */
    Duration retryAfter() {
        return retryAfter;
    }
}
