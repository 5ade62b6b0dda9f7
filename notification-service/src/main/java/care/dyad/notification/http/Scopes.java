package care.dyad.notification.http;

import java.util.List;

/** What a token can allow, as authorization servers name it. The names are stable. */
final class Scopes {

    /** See messages, attempts, alerts and templates. */
    static final String READ_NOTIFICATIONS = "notifications.read";

    /** Have a message sent again, or put aside. */
    static final String SETTLE_NOTIFICATIONS = "notifications.settle";

    /** Read the metrics of the service. */
    static final String READ_METRICS = "metrics.read";

    /** All of them. */
    static final List<String> ALL = List.of(READ_NOTIFICATIONS, SETTLE_NOTIFICATIONS, READ_METRICS);

    private static final String AUTHORITY = "SCOPE_";

    private Scopes() {}

    /** The authority that a scope gives. */
    static String authority(String scope) {
        return AUTHORITY + scope;
    }
}
