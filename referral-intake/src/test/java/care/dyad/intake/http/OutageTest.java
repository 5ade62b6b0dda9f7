package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

import java.net.SocketTimeoutException;
import java.sql.SQLException;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57P03", "25P03"})
    void databaseThatCannotServeIsAway(String state) {
        assertThat(Outage.isCauseOf(failure(new SQLException("x", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42703", "25P02"})
    void whatTheDatabaseRefusesIsOurFault(String state) {
        assertThat(Outage.isCauseOf(failure(new SQLException("x", state)))).isFalse();
    }

    /** As a request sees it that was under way when PostgreSQL was killed. */
    @Test
    void connectionThatIsGoneIsAway() {
        assertThat(Outage.isCauseOf(failure(new SQLException("Connection is closed")))).isTrue();
        assertThat(Outage.isCauseOf(failure(new SocketTimeoutException("Read timed out"))))
                .isTrue();
    }

    private static Throwable failure(Exception cause) {
        return new TransactionSystemException("JDBC rollback failed", cause);
    }
}
