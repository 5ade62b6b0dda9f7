package care.dyad.intake.postgres;

import care.dyad.intake.application.Draft;
import care.dyad.intake.application.Drafts;
import care.dyad.intake.application.UnfinishedDraft;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Component
class JdbcDrafts implements Drafts {

    private static final TypeReference<Map<String, List<String>>> ANSWERS =
            new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(UUID id, String account) {
        jdbc.sql("INSERT INTO form_draft (draft_id, account) VALUES (?, ?)")
                .params(id, account)
                .update();
    }

    @Override
    public Optional<Draft> with(UUID id, String account) {
        return jdbc.sql("SELECT answers FROM form_draft WHERE draft_id = ? AND account = ?")
                .params(id, account)
                .query(String.class)
                .optional()
                .map(answers -> new Draft(id, json.readValue(answers, ANSWERS)));
    }

    @Override
    public boolean keep(
            UUID id, String account, Set<String> asked, Map<String, List<String>> answers) {
        return jdbc.sql(
                                """
                                UPDATE form_draft
                                SET answers = (answers - :asked::text[]) || :answers::jsonb,
                                    changed_at = now()
                                WHERE draft_id = :id AND account = :account
                                """)
                        .param("asked", asked.toArray(String[]::new))
                        .param("answers", json.writeValueAsString(answers))
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    @Override
    public List<UnfinishedDraft> of(String account, Duration kept) {
        return jdbc.sql(
                        """
                        SELECT draft_id, started_at, changed_at
                        FROM form_draft
                        WHERE account = ? AND answers <> '{}'
                        ORDER BY started_at DESC
                        """)
                .param(account)
                .query(
                        (row, number) ->
                                new UnfinishedDraft(
                                        row.getObject("draft_id", UUID.class),
                                        row.getObject("started_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("changed_at", OffsetDateTime.class)
                                                .toInstant()
                                                .plus(kept)))
                .list();
    }

    @Override
    public void remove(UUID id, String account) {
        jdbc.sql("DELETE FROM form_draft WHERE draft_id = ? AND account = ?")
                .params(id, account)
                .update();
    }

    @Override
    public int removeUntouchedFor(Duration kept) {
        return jdbc.sql(
                        "DELETE FROM form_draft WHERE changed_at < now() - make_interval(secs => ?)")
                .param(kept.toSeconds())
                .update();
    }
}
