package care.dyad.pathway;

/** Compares the counts that are kept with what there is. */
final class KeptCounts {

    private static final String KEPT =
            """
            SELECT what, pathway, service_id, service_name, area_code, state, unassigned, at,
                   sum(n) AS n, sum(in_time) AS in_time
            FROM (SELECT what, pathway, service_id, service_name, area_code, state, unassigned, at, n, in_time
                  FROM counted JOIN tally USING (counted_id, what)
                  UNION ALL SELECT * FROM tally_change) kept
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(n) <> 0 OR sum(in_time) <> 0
            """;

    private static final String COUNTED =
            """
            SELECT 'EPISODES', pathway, coalesce(service_id, ''), '', '', state,
                   assigned_to IS NULL, next_due_at, count(*)::numeric, 0::numeric
            FROM episode WHERE next_due_at IS NOT NULL GROUP BY 1, 2, 3, 6, 7, 8
            UNION ALL
            SELECT 'ALL', pathway, '', '', '', state, assigned_to IS NULL, next_due_at, count(*), 0
            FROM episode WHERE next_due_at IS NOT NULL GROUP BY 1, 2, 6, 7, 8
            UNION ALL
            SELECT 'DUE', '', '', '', '', '', false, due_at, count(*),
                   count(*) FILTER (WHERE met_at < due_at)
            FROM sla_clock WHERE state <> 'ENDED' GROUP BY due_at
            UNION ALL
            SELECT CASE WHEN met_at IS NULL THEN 'OPEN' ELSE 'MET' END, e.pathway,
                   coalesce(service_id, ''), coalesce(service_name, ''), coalesce(area_code, ''), '',
                   false,
                   coalesce(date_trunc('day', met_at AT TIME ZONE 'Europe/London')
                       AT TIME ZONE 'Europe/London', due_at),
                   count(*), count(*) FILTER (WHERE met_at < due_at)
            FROM sla_clock k JOIN episode e USING (episode_id) JOIN referral_case USING (referral_id)
            WHERE k.state <> 'ENDED' AND (met_at IS NOT NULL OR next_due_at IS NOT NULL)
            GROUP BY 1, 2, 3, 4, 5, 8
            """;

    /** Counts that are kept and wrong, or missing. */
    static final String WRONG =
            """
            SELECT 'kept' AS which, * FROM ((%1$s) EXCEPT (%2$s)) wrong
            UNION ALL
            SELECT 'there', * FROM ((%2$s) EXCEPT (%1$s)) missing LIMIT 20
            """
                    .formatted(KEPT, COUNTED);

    private KeptCounts() {}
}
