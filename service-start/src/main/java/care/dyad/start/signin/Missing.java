package care.dyad.start.signin;

import care.dyad.start.RefusedToStart;

import org.springframework.core.env.Environment;

/** Settings of the sign-in that are not there. */
final class Missing {

    private Missing() {}

    /**
     * @param variable the environment variable that sets it, and what it is
     * @throws RefusedToStart when it is not set
     */
    static void refuse(Environment environment, String property, String variable) {
        if (environment.getProperty(property, "").isBlank()) {
            throw new RefusedToStart(
                    property
                            + " is not set: set "
                            + variable
                            + ". Demo accounts exist in a local run only"
                            + " (SPRING_PROFILES_ACTIVE=local).");
        }
    }
}
