package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.pages.application.CaseChanges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Forgets changes by the clock that wrote them, the database's. */
@Component
class JdbcCaseChanges implements CaseChanges {

    private final JdbcClient jdbc;

    JdbcCaseChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int forget(Duration age) {
        return jdbc.sql("DELETE FROM case_change WHERE at < clock_timestamp() - ?::interval")
                .param(age.toString())
                .update();
    }
}
