package care.dyad.intake.http;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line why the service does not start. */
class NoSignInAnalyzer extends AbstractFailureAnalyzer<NoSignIn> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NoSignIn cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Start it with SPRING_PROFILES_ACTIVE=local.", cause);
    }
}
