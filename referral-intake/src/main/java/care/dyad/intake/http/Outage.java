package care.dyad.intake.http;

import org.jspecify.annotations.Nullable;

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

    /** PostgreSQL ended a transaction of which it heard nothing. */
    private static final String FORGOTTEN = "25P03";

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

    /** Without a state it was not PostgreSQL that spoke but the pool, whose connection is gone. */
    private static boolean isAway(@Nullable String state) {
        return state == null
                || state.equals(FORGOTTEN)
                || (state.length() > 2 && AWAY.contains(state.substring(0, 2)));
    }
}
