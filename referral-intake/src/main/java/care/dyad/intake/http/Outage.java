package care.dyad.intake.http;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a part that is away for a while, which is worth another try, from a fault of ours. */
final class Outage {

    /** Connection, resources, operator intervention (PostgreSQL, appendix A). */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private Outage() {}

    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Outage::isAway);
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, SQLRecoverableException _, IOException _ -> true;
            case SQLException refused -> isAway(refused.getSQLState());
            default -> false;
        };
    }

    private static boolean isAway(String state) {
        return state != null && state.length() > 2 && AWAY.contains(state.substring(0, 2));
    }
}
