package care.dyad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;

/** Who sees on pages what intake holds. */
class HeldEventPagesIT extends IntakeApi {

    @Autowired private JdbcClient jdbc;

    private long id;
    private PageReader reader;

    @BeforeEach
    void somethingIsHeld() {
        reader = new PageReader("http://localhost:" + port());
        id =
                jdbc.sql(
                                """
                                INSERT INTO held_event (consumer, topic, partition_no, record_offset,
                                    appended_at, header_names, header_values, payload_hash, reason,
                                    failed_in, attempts, state, settled_at)
                                VALUES ('referral-intake', 'pathway.events.v1', 0, 0, now(), '{}', '{}', '',
                                    'FAILED_IN_CODE', '', 4, 'DISCARDED', now())
                                RETURNING id
                                """)
                        .query(Long.class)
                        .single();
    }

    @Test
    void opsComesToThePageThatWasAskedFor() {
        reader.get("/held-events/" + id);
        var page = reader.post("/login", Map.of("username", "ops", "password", "demo"));

        assertThat(page.uri().getPath()).isEqualTo("/held-events/" + id);
        assertThat(page.body()).contains("Our code failed at it", "Held events<");
        assertThat(reader.get("/held-events").body()).contains("Held events").doesNotContain("DY-");
        assertThat(reader.post("/held-events/" + id + "/replay", Map.of()).body())
                .contains("It is not next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"referrer", "clinician", "triage", "linkworker", "governance"})
    void nobodyElseSeesThem(String account) {
        reader.get("/login");
        reader.post("/login", Map.of("username", account, "password", "demo"));

        for (String page : new String[] {"", "/" + id, "/" + id + "/discard", "/replays"}) {
            assertThat(reader.get("/held-events" + page).uri().toString())
                    .as(page)
                    .endsWith("/login?not-allowed");
        }
    }
}
