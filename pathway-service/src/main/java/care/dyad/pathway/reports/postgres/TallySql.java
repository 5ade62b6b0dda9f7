package care.dyad.pathway.reports.postgres;

/** The statement that counts: facts of referrals, of episodes and of gaps, by every breakdown. */
final class TallySql {

    /** Referrals of the months, and what a report needs to know of each. */
    private static final String REFERRALS =
            """
            WITH referral AS MATERIALIZED (
                SELECT c.referral_id,
                       to_char(c.received_at AT TIME ZONE 'Europe/London', 'YYYY-MM') AS month,
                       (c.received_at AT TIME ZONE 'Europe/London')::date AS received_on,
                       CASE WHEN c.area_code IS NULL THEN 'UNKNOWN'
                            WHEN c.area_code = ANY (:areas) THEN c.area_code
                            ELSE 'ELSEWHERE' END AS area,
                       coalesce(c.pathways[1], 'UNDECIDED') AS pathway,
                       c.referrer_role AS referrer,
                       CASE WHEN c.ethnic_category = ANY (:ethnicities) THEN c.ethnic_category
                            ELSE 'NOT_SENT' END AS ethnicity,
                       c.disposition = 'REDIRECT'
                           OR EXISTS (SELECT FROM review r WHERE r.referral_id = c.referral_id
                                      AND r.state = 'DECIDED' AND r.decision = 'REDIRECT')
                           AS redirected,
                       c.stage = 'PREGNANT'
                           OR (c.stage = 'POSTNATAL' AND c.child_age_months < 12) AS perinatal
                FROM referral_case c
                WHERE c.received_at >= :from AND c.received_at < :until
            ),
            """;

    /** What staff recorded of each episode, whatever its state is by now. */
    private static final String ACTS =
            """
            acts AS MATERIALIZED (
                SELECT a.episode_id,
                       bool_or(a.act = 'Acceptance') AS accepted,
                       bool_or(a.act = 'MissedContact' AND a.details ->> 'attendance'
                           IN ('DID_NOT_ATTEND', 'TOO_LATE_TO_BE_SEEN')) AS not_attended,
                       bool_or(a.act IN ('Declination', 'HandOver', 'Redirection')) AS redirected
                FROM referral r JOIN episode e USING (referral_id)
                JOIN episode_act a ON a.episode_id = e.episode_id
                GROUP BY a.episode_id
            ),
            """;

    /**
     * Days are those between local dates, so that day 14 is still in time. Episodes that were
     * accepted before acts were kept are known by their state.
     */
    private static final String EPISODES =
            """
            taken AS MATERIALIZED (
                SELECT r.*, e.pathway AS taken_on, e.state, acts.not_attended,
                       acts.redirected AS redirected_by_team,
                       acts.accepted OR e.attended_at IS NOT NULL
                           OR e.state IN ('ACCEPTED', 'ASSESSED', 'INTERVENTION_STARTED')
                           AS accepted,
                       (e.attended_at AT TIME ZONE 'Europe/London')::date - r.received_on AS wait,
                       (e.intervention_at AT TIME ZONE 'Europe/London')::date - r.received_on
                           AS treated_after,
                       a.met_at IS NOT NULL OR (a.due_at <= :now AND a.state <> 'ENDED')
                           AS assessment_due,
                       a.met_at < a.due_at AS assessed_in_time,
                       i.met_at IS NOT NULL OR (i.due_at <= :now AND i.state <> 'ENDED')
                           AS intervention_due,
                       i.met_at < i.due_at AS started_in_time
                FROM referral r
                JOIN episode e USING (referral_id)
                LEFT JOIN acts ON acts.episode_id = e.episode_id
                LEFT JOIN sla_clock a ON a.episode_id = e.episode_id AND a.kind = 'ASSESSMENT'
                LEFT JOIN sla_clock i ON i.episode_id = e.episode_id AND i.kind = 'INTERVENTION'
            ),
            first AS (
                SELECT referral_id, min(wait) AS wait, min(treated_after) AS treated_after
                FROM taken GROUP BY referral_id
            ),
            """;

    private static final String FACTS =
            """
            fact AS (
                SELECT r.month, r.area, r.pathway, r.referrer, r.ethnicity, m.measure,
                       NULL::integer AS wait
                FROM referral r LEFT JOIN first f USING (referral_id)
                CROSS JOIN LATERAL (VALUES
                    ('REFERRALS', true),
                    ('REDIRECTED', r.redirected),
                    ('QS115_REFERRALS', r.perinatal),
                    ('QS115_ASSESSMENTS_DUE', r.perinatal
                        AND (f.wait IS NOT NULL OR r.received_on + 14 < (:now::timestamptz AT TIME ZONE 'Europe/London')::date)),
                    ('QS115_ASSESSED_IN_14_DAYS', r.perinatal AND f.wait <= 14),
                    ('QS115_TREATMENTS_DUE', r.perinatal
                        AND (f.treated_after IS NOT NULL OR r.received_on + 42 < (:now::timestamptz AT TIME ZONE 'Europe/London')::date)),
                    ('QS115_TREATED_IN_42_DAYS', r.perinatal AND f.treated_after <= 42)
                ) m(measure, counts) WHERE m.counts
                UNION ALL
                SELECT t.month, t.area, t.taken_on, t.referrer, t.ethnicity, m.measure, m.wait
                FROM taken t
                CROSS JOIN LATERAL (VALUES
                    ('EPISODES', true, NULL::integer),
                    ('ACCEPTED', t.accepted, NULL),
                    ('DID_NOT_ATTEND', t.not_attended, NULL),
                    ('REDIRECTED_BY_TEAMS', t.redirected_by_team, NULL),
                    ('CLOSED_AFTER_ACCEPTANCE', t.accepted AND t.state = 'CLOSED', NULL),
                    ('ASSESSED', t.wait IS NOT NULL, t.wait),
                    ('ASSESSMENTS_DUE', t.assessment_due, NULL),
                    ('ASSESSED_IN_TIME', t.assessed_in_time, NULL),
                    ('INTERVENTIONS_DUE', t.intervention_due, NULL),
                    ('STARTED_IN_TIME', t.started_in_time, NULL)
                ) m(measure, counts, wait) WHERE m.counts
                UNION ALL
                SELECT r.month, r.area, g.pathway, r.referrer, r.ethnicity, 'GAPS', NULL
                FROM referral r JOIN service_gap g USING (referral_id)
            )
            """;

    private static final String COUNTS =
            """
            SELECT f.month, b.breakdown, b.value, f.measure, count(*) AS counted,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY f.wait) AS median,
                   percentile_disc(0.9) WITHIN GROUP (ORDER BY f.wait) AS ninetieth
            FROM fact f
            CROSS JOIN LATERAL (VALUES
                ('ALL', 'ALL'), ('AREA', f.area), ('PATHWAY', f.pathway),
                ('REFERRER', f.referrer), ('ETHNICITY', f.ethnicity)
            ) b(breakdown, value)
            GROUP BY f.month, b.breakdown, b.value, f.measure
            """;

    static final String TEXT = REFERRALS + ACTS + EPISODES + FACTS + COUNTS;

    private TallySql() {}
}
