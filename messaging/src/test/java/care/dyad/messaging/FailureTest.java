package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;

class FailureTest {

    static Stream<Throwable> outages() {
        return Stream.of(
                new CannotCreateTransactionException("no connection"),
                new TransactionSystemException("not committed"),
                new DataAccessResourceFailureException("gone", new SQLException("gone", "08006")),
                new UncategorizedSQLException("x", "x", new SQLException("Connection is closed")),
                new SerializationException("not written", new ConnectException("refused")),
                new SerializationException("not written", new RestClientException("x", 503, 50301)),
                new UncheckedIOException("registry cannot be reached", new IOException("timeout")),
                new TimeoutException("no broker"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void outageIsNoFaultOfTheRecord(Throwable outage) {
        var wrapped = new IllegalStateException("listener failed", outage);

        assertThat(Failure.isElsewhere(wrapped)).isTrue();
        assertThat(Failure.of(wrapped).code()).isEqualTo("SOMETHING_AWAY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "53100", "53300", "57P01", "57P03", "58030", "25006", "25P03", "28P01"
            })
    void databaseThatCanServeNobodyIsAway(String state) {
        assertThat(Failure.isElsewhere(refusal(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22001", "40001", "40P01", "42703", "57014", "P0001"})
    void whatTheDatabaseRefusesIsHeld(String state) {
        assertThat(Failure.isElsewhere(refusal(state))).isFalse();
        assertThat(Failure.of(refusal(state)).code()).isEqualTo("REFUSED_BY_DATABASE");
        assertThat(Failure.of(refusal(state)).where())
                .isEqualTo("DataIntegrityViolationException > SQLException " + state);
    }

    @Test
    void unreadableEventIsUnreadableWhateverItsCause() {
        var unreadable =
                new UnreadableEvent("UNKNOWN_SCHEMA", new RestClientException("x", 404, 1));

        assertThat(Failure.isElsewhere(new RecordFailed(unreadable, 0, true))).isFalse();
        assertThat(Failure.of(unreadable).code()).isEqualTo("UNKNOWN_SCHEMA");
    }

    @Test
    void whatAnExceptionSaysIsNotRepeated() {
        var failure = Failure.of(new IllegalStateException("Priya Sampleton, 9990001006"));

        assertThat(failure.code()).isEqualTo("FAILED_IN_CODE");
        assertThat(failure.where()).isEqualTo("IllegalStateException");
    }

    private static Throwable refusal(String state) {
        return new DataIntegrityViolationException("refused", new SQLException("x", state));
    }
}
