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

    private static final String SEEN =
            """
            (NOT :onlyLinkWork OR (e.pathway = 'VCSE_LINK_WORK' AND e.state <> 'PROPOSED'))
            AND (:teams::text[] IS NULL OR e.service_id = ANY (:teams::text[]))
            """;

    private static final String WANTED =
            SEEN
                    + """
                    AND e.next_due_at IS NOT NULL
                    AND (:pathway::text IS NULL OR e.pathway = :pathway)
                    AND (:state::text IS NULL OR e.state = :state)
                    AND (:team::text IS NULL OR e.service_id = :team)
                    AND (:assigned::text IS NULL
                         OR (:assigned = 'ME' AND e.assigned_to = :account)
                         OR (:assigned = 'NOBODY' AND e.assigned_to IS NULL))
                    """;

    private static final String IN_BAND =
            " AND e.next_due_at > :after AND e.next_due_at <= :until ";

    private static final String CASES = " FROM episode e JOIN referral_case c USING (referral_id) ";

    private static final String ROWS =
            """
            SELECT e.*, c.reference, c.priority, c.received_at, c.stage, c.muted_reason, c.version,
                   i.family_name, i.given_name,
                   i.nhs_number, i.birth_date, i.baby_birth_date, i.estimated_due_date, i.loss_date,
                   EXISTS (SELECT FROM review r WHERE r.referral_id = e.referral_id
                           AND r.state = 'AWAITS_SECOND_PERSON') AS awaits_second_person,
                   EXISTS (SELECT FROM withdrawal w WHERE w.referral_id = e.referral_id
                           AND w.state = 'AWAITS_REVIEW') AS withdrawn
            """
                    + CASES
                    + " LEFT JOIN identity i USING (referral_id) WHERE ";

    private static final String ORDER = " ORDER BY e.next_due_at, e.episode_id ";

    private static final String COUNTS =
            """
            SELECT count(*) FILTER (WHERE next_due_at <= :now) AS breached,
                   count(*) FILTER (WHERE next_due_at > :now AND next_due_at <= :tomorrow) AS today,
                   count(*) FILTER (WHERE next_due_at > :tomorrow AND next_due_at <= :afterSoon) AS soon,
                   count(*) FILTER (WHERE next_due_at > :afterSoon) AS later
            FROM episode e WHERE
            """;

    private static final String FOUND =
            SEEN
                    + """
                    AND e.referral_id IN (
                        SELECT referral_id FROM identity WHERE nhs_number = :digits
                        UNION ALL
                        SELECT referral_id FROM identity WHERE lower(family_name) LIKE :name
                        UNION ALL
                        SELECT referral_id FROM referral_case WHERE reference = :reference)
                    ORDER BY e.state = 'CLOSED', e.next_due_at NULLS LAST, e.episode_id LIMIT 50
                    """;

    private static final String TEAMS =
            """
            SELECT DISTINCT e.service_id, e.service_name, e.service_email FROM episode e
            WHERE e.next_due_at IS NOT NULL AND e.service_id IS NOT NULL AND
            """
                    + SEEN
                    + " ORDER BY e.service_name";

    private final JdbcClient jdbc;

    JdbcWorklistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WorklistRow> emergencies(WorklistQuery query) {
        return ask(
                        ROWS
                                + WANTED
                                + IN_BAND
                                + " AND c.priority = 'EMERGENCY'"
                                + ORDER
                                + "LIMIT 100",
                        query)
                .query(WorklistRowMapper::row)
                .list();
    }

    @Override
    public List<WorklistRow> page(WorklistQuery query, int offset, int atMost) {
        return ask(
                        ROWS
                                + WANTED
                                + IN_BAND
                                + " AND c.priority <> 'EMERGENCY'"
                                + ORDER
                                + "LIMIT :atMost OFFSET :offset",
                        query)
                .param("atMost", atMost)
                .param("offset", offset)
                .query(WorklistRowMapper::row)
                .list();
    }

    @Override
    public WorklistCounts counts(WorklistQuery query) {
        return ask(COUNTS + WANTED, query)
                .query(
                        (row, n) ->
                                new WorklistCounts(
                                        row.getInt("breached"),
                                        row.getInt("today"),
                                        row.getInt("soon"),
                                        row.getInt("later")))
                .single();
    }

    @Override
    public int emergencyCount(WorklistQuery query) {
        return ask(
                        "SELECT count(*) "
                                + CASES
                                + "WHERE c.priority = 'EMERGENCY' AND "
                                + WANTED
                                + IN_BAND,
                        query)
                .query(Integer.class)
                .single();
    }

    @Override
    public int changedSince(WorklistQuery query, Instant since) {
        return ask(
                        "SELECT count(DISTINCT e.referral_id) "
                                + CASES
                                + "WHERE c.changed_at > :since AND "
                                + SEEN,
                        query)
                .param("since", WorklistParameters.time(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public Instant latestChange() {
        return jdbc.sql("SELECT coalesce(max(changed_at), clock_timestamp()) FROM referral_case")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Override
    public List<Contact> teams(Staff staff) {
        return jdbc.sql(TEAMS)
                .params(WorklistParameters.of(staff))
                .query(
                        (row, n) ->
                                new Contact(
                                        row.getString("service_id"),
                                        row.getString("service_name"),
                                        row.getString("service_email")))
                .list();
    }

    @Override
    public List<WorklistRow> find(Staff staff, String text) {
        return jdbc.sql(ROWS + FOUND)
                .params(WorklistParameters.of(staff))
                .params(WorklistParameters.search(text))
                .query(WorklistRowMapper::row)
                .list();
    }

    @Override
    public List<WorklistRow> withIds(Staff staff, Collection<UUID> episodeIds) {
        return jdbc.sql(ROWS + SEEN + " AND e.episode_id = ANY (:ids::uuid[])" + ORDER)
                .params(WorklistParameters.of(staff))
                .param("ids", episodeIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(WorklistRowMapper::row)
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, WorklistQuery query) {
        return jdbc.sql(sql).params(WorklistParameters.of(query));
    }
}
