package care.dyad.start;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** A run with made-up people on one machine, or a test; anywhere else patients may be real. */
public final class LocalRun {

    /** The profiles of a local run, as a profile expression. */
    public static final String PROFILES = "local | test";

    /** Anywhere else, as a profile expression. */
    public static final String ELSEWHERE = "!local & !test";

    private LocalRun() {}

    /** Whether this is one. */
    public static boolean is(Environment environment) {
        return environment.acceptsProfiles(Profiles.of(PROFILES));
    }
}
