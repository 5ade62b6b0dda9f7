package care.dyad.triage.http;

import java.util.List;

/** What a token can allow, as authorization servers name it. The names are stable. */
final class Scopes {

    /** Run what is stored through other rules, and see what would move. */
    static final String REPLAY_DECISIONS = "decisions.replay";

    /** Read the metrics of the service. */
    static final String READ_METRICS = "metrics.read";

    /** All of them. */
    static final List<String> ALL = List.of(REPLAY_DECISIONS, READ_METRICS);

    private static final String AUTHORITY = "SCOPE_";

    private Scopes() {}

    /** The authority that a scope gives. */
    static String authority(String scope) {
        return AUTHORITY + scope;
    }
}
