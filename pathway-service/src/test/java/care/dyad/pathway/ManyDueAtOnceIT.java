package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.application.AnnounceDeadlines;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** More is due than one transaction takes, so that several sweep at once. */
class ManyDueAtOnceIT extends RunningPathway {

    private static final int CASES = 3_000;

    private static final String INVENTED = " FROM referral_case WHERE reference LIKE 'INVENTED-%'";

    private static final String OF_EPISODES =
            """
             WHERE episode_id IN (SELECT episode_id FROM episode JOIN referral_case USING (referral_id)
                                  WHERE reference LIKE 'INVENTED-%')
            """;

    private static final String PASS =
            "UPDATE sla_clock SET due_at = :now::timestamptz, announce_at = :now::timestamptz"
                    + OF_EPISODES
                    + "AND announce_at IS NOT NULL";

    @Autowired AnnounceDeadlines announceDeadlines;

    @BeforeEach
    void fill() throws IOException {
        announceDeadlines.sweep();
        String fill =
                new ClassPathResource("invented-cases.sql")
                        .getContentAsString(StandardCharsets.UTF_8);
        for (String statement : fill.split(";\n")) {
            jdbc.sql(statement)
                    .param("open", CASES)
                    .param("closed", 0)
                    .param("now", clock.instant().toString())
                    .update();
        }
    }

    /** The database is shared with the other tests. */
    @AfterEach
    void forget() {
        for (String table : List.of("sla_clock", "episode_act", "episode")) {
            jdbc.sql("DELETE FROM " + table + OF_EPISODES).update();
        }
        jdbc.sql("DELETE" + INVENTED).update();
    }

    @Test
    void announcesEachOnceAndNumbersItsEvent() {
        int due = jdbc.sql(PASS).param("now", clock.instant().toString()).update();

        assertThat(announceDeadlines.sweep()).isEqualTo(due).isGreaterThan(CASES);

        assertThat(numbers("sum(clock_events - 2)")).isEqualTo(due);
        assertThat(announceDeadlines.sweep()).isZero();
    }

    private int numbers(String sum) {
        return jdbc.sql("SELECT " + sum + INVENTED).query(Integer.class).single();
    }
}
