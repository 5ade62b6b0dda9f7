package care.dyad.intake.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;
import care.dyad.intake.application.Drafts;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class JdbcDraftsIT extends IntakeApi {

    private static final Duration KEPT = Duration.ofDays(7);

    @Autowired private Drafts drafts;
    @Autowired private JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();

    @Test
    void keepsTheAnswersOfEachPage() {
        drafts.begin(id, "ada");

        drafts.keep(id, "ada", Set.of("/a", "/b"), Map.of("/a", List.of("1"), "/b", List.of("2")));
        drafts.keep(id, "ada", Set.of("/c"), Map.of("/c", List.of("3", "4")));
        drafts.keep(id, "ada", Set.of("/a", "/b"), Map.of("/b", List.of("5")));

        assertThat(drafts.with(id, "ada").orElseThrow().answers())
                .isEqualTo(Map.of("/b", List.of("5"), "/c", List.of("3", "4")));
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        drafts.begin(id, "ada");
        drafts.keep(id, "ada", Set.of("/a"), Map.of("/a", List.of("1")));

        boolean kept = drafts.keep(id, "eve", Set.of("/a"), Map.of("/a", List.of("2")));
        drafts.remove(id, "eve");

        assertThat(kept).isFalse();
        assertThat(drafts.with(id, "eve")).isEmpty();
        assertThat(drafts.of("eve", KEPT)).isEmpty();
        assertThat(drafts.with(id, "ada")).isPresent();
    }

    @Test
    void aDraftWithoutAnAnswerIsNotListed() {
        drafts.begin(id, "bea");

        assertThat(drafts.of("bea", KEPT)).isEmpty();
    }

    @Test
    void removesOnlyWhatNobodyTouchedForTooLong() {
        UUID old = UUID.randomUUID();
        drafts.begin(id, "ada");
        drafts.begin(old, "ada");
        jdbc.sql(
                        "UPDATE form_draft SET changed_at = now() - interval '7 days 1 second'"
                                + " WHERE draft_id = ?")
                .param(old)
                .update();

        assertThat(drafts.removeUntouchedFor(KEPT)).isEqualTo(1);

        assertThat(drafts.with(old, "ada")).isEmpty();
        assertThat(drafts.with(id, "ada")).isPresent();
    }

    @Test
    void aDraftDoesNotPrintWhatIsInIt() {
        drafts.begin(id, "ada");
        drafts.keep(id, "ada", Set.of("/a"), Map.of("/a", List.of("Carefulton")));

        assertThat(drafts.with(id, "ada").orElseThrow().toString()).doesNotContain("Carefulton");
    }
}
