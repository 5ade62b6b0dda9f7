package care.dyad.messaging;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

import org.apache.kafka.common.errors.RetriableException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a record could not be handled, in words that never hold data of the event: no message of an
 * exception gets here.
 *
 * @param code in upper snake case
 * @param where the exceptions, outermost first, and the place in the code
 */
record Failure(String code, String where) {

    /** The code of an event that is held because of one before it. */
    static final String BEHIND = "BEHIND_ANOTHER";

    /**
     * What PostgreSQL says when it cannot serve anybody: connection, resources, shutdown (but not a
     * cancelled statement), system, a stand-by, a transaction of which it heard nothing, sign-in,
     * catalogue. Without a state it was not PostgreSQL that spoke but the pool, whose connection is
     * gone.
     */
    private static final Pattern AWAY =
            Pattern.compile("08...|53...|57P..|58...|25006|25P03|28...|3D...");

    private static final List<Class<? extends Throwable>> ELSEWHERE =
            List.of(
                    CannotCreateTransactionException.class,
                    TransactionSystemException.class,
                    SQLTransientConnectionException.class,
                    SQLNonTransientConnectionException.class,
                    SQLRecoverableException.class,
                    IOException.class,
                    RestClientException.class,
                    RetriableException.class,
                    InterruptedException.class);

    /** These only say that a listener failed. */
    private static final Set<Class<?>> WRAPPING =
            Set.of(
                    ListenerExecutionFailedException.class,
                    RecordFailed.class,
                    NotNow.class,
                    UnreadableEvent.class);

    /** Why, told from an exception and its causes. */
    static Failure of(Throwable thrown) {
        return new Failure(code(thrown), where(thrown));
    }

    /** True when something is away that every record needs: no record may be put aside for that. */
    static boolean isElsewhere(Throwable thrown) {
        return unreadable(thrown).isEmpty() && causes(thrown).anyMatch(Failure::isAway);
    }

    /** The reason code of an unreadable event. */
    static Optional<String> unreadable(Throwable thrown) {
        return causes(thrown)
                .filter(UnreadableEvent.class::isInstance)
                .map(cause -> ((UnreadableEvent) cause).code())
                .findFirst();
    }

    private static boolean isAway(Throwable cause) {
        return ELSEWHERE.stream().anyMatch(type -> type.isInstance(cause))
                || (cause instanceof SQLException sql
                        && (sql.getSQLState() == null
                                || AWAY.matcher(sql.getSQLState()).matches()));
    }

    private static String code(Throwable thrown) {
        return unreadable(thrown)
                .orElseGet(
                        () ->
                                isElsewhere(thrown)
                                        ? "SOMETHING_AWAY"
                                        : sqlState(thrown)
                                                .map(state -> "REFUSED_BY_DATABASE")
                                                .orElse("FAILED_IN_CODE"));
    }

    private static String where(Throwable thrown) {
        List<String> names =
                causes(thrown)
                        .filter(t -> !WRAPPING.contains(t.getClass()))
                        .map(t -> t.getClass().getSimpleName())
                        .toList();
        return String.join(" > ", names)
                + sqlState(thrown).map(state -> " " + state).orElse("")
                + place(thrown).map(place -> " at " + place).orElse("");
    }

    private static Optional<String> sqlState(Throwable thrown) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .findFirst();
    }

    /** The innermost line of our own code, messaging aside. */
    private static Optional<String> place(Throwable thrown) {
        List<StackTraceElement> ours =
                causes(thrown)
                        .flatMap(
                                cause ->
                                        Arrays.stream(cause.getStackTrace())
                                                .filter(Failure::isOurs)
                                                .limit(1))
                        .toList();
        return ours.isEmpty()
                ? Optional.empty()
                : Optional.of(ours.getLast())
                        .map(
                                line ->
                                        "%s.%s:%d"
                                                .formatted(
                                                        line.getClassName(),
                                                        line.getMethodName(),
                                                        line.getLineNumber()));
    }

    private static boolean isOurs(StackTraceElement line) {
        return line.getClassName().startsWith("care.dyad.")
                && !line.getClassName().startsWith("care.dyad.messaging.")
                && !line.getClassName().contains("$$");
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(20);
    }
}
