package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.application.WorklistCounts;
import care.dyad.pathway.pages.application.WorklistQuery;
import care.dyad.pathway.pages.application.WorklistRow;
import care.dyad.pathway.pages.application.WorklistRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Worklists, read along the index of deadlines. */
@Component
class JdbcWorklistRows implements WorklistRows {

    /** Never more emergencies than these. */
    private static final int EMERGENCIES = 100;

    private static final String ROWS =
            """
            SELECT e.*, c.reference, c.priority, c.received_at, c.stage, c.muted_reason, c.version,
                   i.family_name, i.given_name,
                   i.nhs_number, i.birth_date, i.baby_birth_date, i.estimated_due_date, i.loss_date,
                   EXISTS (SELECT FROM review r WHERE r.referral_id = e.referral_id
                           AND r.state = 'AWAITS_SECOND_PERSON') AS awaits_second_person,
                   EXISTS (SELECT FROM withdrawal w WHERE w.referral_id = e.referral_id
                           AND w.state = 'AWAITS_REVIEW') AS withdrawn
            FROM %s e JOIN referral_case c USING (referral_id) LEFT JOIN identity i USING (referral_id)
            """;

    private static final String ANY = ROWS.formatted("episode") + " WHERE " + WorklistSql.SEEN;

    private static final String ORDER = " ORDER BY e.next_due_at, e.episode_id";

    private static final String FOUND =
            ANY
                    + """
                    AND e.referral_id IN (
                        SELECT referral_id FROM identity WHERE nhs_number = :digits
                        UNION ALL
                        SELECT referral_id FROM identity WHERE lower(family_name) LIKE :name
                        UNION ALL
                        SELECT referral_id FROM referral_case WHERE reference = :reference)
                    ORDER BY e.state = 'CLOSED', e.next_due_at NULLS LAST, e.episode_id LIMIT 50
                    """;

    private static final String CHANGED =
            """
            SELECT count(DISTINCT e.referral_id) FROM episode e
            WHERE e.referral_id IN (SELECT referral_id FROM case_change WHERE at > :since) AND
            """
                    + WorklistSql.SEEN;

    /** Without a change that is kept, whatever comes is later than yesterday. */
    private static final String LATEST =
            "SELECT coalesce(max(at), clock_timestamp() - interval '1 day') FROM case_change";

    private final JdbcClient jdbc;
    private final JdbcWorklistCounts counts;

    JdbcWorklistRows(JdbcClient jdbc, JdbcWorklistCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    @Override
    public List<WorklistRow> emergencies(WorklistQuery query) {
        return some(query, "e.emergency", 0, EMERGENCIES);
    }

    @Override
    public List<WorklistRow> page(WorklistQuery query, int offset, int atMost) {
        return some(query, "NOT e.emergency", offset, atMost);
    }

    private List<WorklistRow> some(WorklistQuery query, String condition, int offset, int atMost) {
        String episodes = "(" + new WorklistSql(query).some(condition, atMost) + ")";
        return jdbc.sql(ROWS.formatted(episodes) + ORDER)
                .params(WorklistParameters.of(query))
                .param("offset", offset)
                .query(WorklistRowMapper::row)
                .list();
    }

    @Override
    public WorklistCounts counts(WorklistQuery query) {
        return counts.counts(query);
    }

    @Override
    public int emergencyCount(WorklistQuery query) {
        return counts.emergencies(query);
    }

    @Override
    public int changedSince(WorklistQuery query, Instant since) {
        return jdbc.sql(CHANGED)
                .params(WorklistParameters.of(query))
                .param("since", WorklistParameters.time(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public Instant latestChange() {
        return jdbc.sql(LATEST).query(OffsetDateTime.class).single().toInstant();
    }

    @Override
    public List<Contact> teams(Staff staff) {
        return counts.teams(staff);
    }

    @Override
    public List<WorklistRow> find(Staff staff, String text) {
        return jdbc.sql(FOUND)
                .params(WorklistParameters.of(staff))
                .params(WorklistParameters.search(text))
                .query(WorklistRowMapper::row)
                .list();
    }

    @Override
    public List<WorklistRow> withIds(Staff staff, Collection<UUID> episodeIds) {
        return jdbc.sql(ANY + " AND e.episode_id = ANY (:ids::uuid[])" + ORDER)
                .params(WorklistParameters.of(staff))
                .param("ids", episodeIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(WorklistRowMapper::row)
                .list();
    }
}
