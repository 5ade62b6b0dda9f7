-- Invented cases for tests of plans and for the benchmark, without people: one episode each, as many open ones as :open and ended
-- ones as :closed, over 402 teams in 317 areas. An open episode has two open clocks; one in thirty is overdue by a day or more.
-- A table is analysed before others refer to it: the check of a foreign key keeps the plan that it made when the table was small.
INSERT INTO referral_case
    (referral_id, triaged_event_id, reference, received_at, area_code, stage, child_age_months, mother_age_years,
     referrer_role, consent_to_share_with_vcse, safeguarding_concern, ethnic_category, disposition, priority,
     triaged_priority, severity, pathways, rule_ids, rule_reasons, missing,
     review_reasons, redirect_reasons, ruleset_version, ruleset_hash, case_events, clock_events)
SELECT md5('case ' || n)::uuid, md5('cause ' || n)::uuid, 'INVENTED-' || n,
       :now::timestamptz - n % 86400 * interval '1 second'
           - CASE WHEN n <= :open THEN n % 40 ELSE 40 + n % 1800 END * interval '1 day',
       'E' || lpad((n % 402 % 317)::text, 8, '0'), 'POSTNATAL', 3, 30, 'GP', true, false, 'A', 'ROUTE',
       CASE WHEN n % 200 = 0 THEN 'EMERGENCY' WHEN n % 10 = 0 THEN 'URGENT' ELSE 'ROUTINE' END,
       'ROUTINE', 'MILD', ARRAY[(ARRAY['SPECIALIST_PERINATAL', 'PARENT_INFANT', 'VCSE_LINK_WORK'])[1 + n % 3]],
       '{T10}', '{Mild low mood without complexity}', '{}', '{}', '{}', '1', 'ab', 2, 2
FROM generate_series(1, :open + :closed) n;

ANALYZE referral_case;

INSERT INTO episode
    (episode_id, referral_id, pathway, state, service_id, service_name, service_email, next_due_at,
     attended_at, intervention_at)
SELECT md5('episode ' || n)::uuid, md5('case ' || n)::uuid,
       (ARRAY['SPECIALIST_PERINATAL', 'PARENT_INFANT', 'VCSE_LINK_WORK'])[1 + n % 3],
       CASE WHEN n > :open THEN 'CLOSED' WHEN n % 7 = 0 THEN 'ACCEPTED' ELSE 'OPEN' END,
       'team-' || n % 402, 'Team ' || n % 402, 'team-' || n % 402 || '@dyad.local',
       CASE WHEN n <= :open THEN date_trunc('day', :now::timestamptz)
           + (1 + n / 402 % 14 - CASE WHEN n % 30 = 0 THEN 15 ELSE 0 END) * interval '1 day' END,
       CASE WHEN n > :open THEN :now::timestamptz - (30 + n % 1790) * interval '1 day' END,
       CASE WHEN n > :open THEN :now::timestamptz - (20 + n % 1780) * interval '1 day' END
FROM generate_series(1, :open + :closed) n;

ANALYZE episode;

INSERT INTO sla_clock (episode_id, kind, started_at, due_at, reminders, state, announce_at, met_at)
SELECT md5('episode ' || n)::uuid, k.kind, d.due_at - k.days * interval '1 day', d.due_at,
       ARRAY[d.due_at - interval '2 days'],
       CASE WHEN n > :open THEN 'MET' WHEN d.due_at <= :now::timestamptz THEN 'BREACHED'
            WHEN d.due_at - interval '2 days' <= :now::timestamptz THEN 'DUE_SOON' ELSE 'RUNNING' END,
       CASE WHEN n > :open OR d.due_at <= :now::timestamptz THEN NULL
            WHEN d.due_at - interval '2 days' <= :now::timestamptz THEN d.due_at
            ELSE d.due_at - interval '2 days' END,
       CASE WHEN n > :open THEN d.due_at - (n % 10 - 1) * interval '1 day' END
FROM generate_series(1, :open + :closed) n
CROSS JOIN (VALUES ('ASSESSMENT', 14), ('TREATMENT', 42)) k(kind, days)
CROSS JOIN LATERAL (
    SELECT date_trunc('day', :now::timestamptz) + interval '1 day' * CASE
        WHEN n > :open THEN -(20 + n % 1780)
        ELSE 1 + n / 402 % 14 + k.days - 14 - CASE WHEN n % 30 = 0 THEN 15 ELSE 0 END
    END AS due_at) d;

INSERT INTO episode_act (episode_id, number, act, details, recorded_by, effective_at, recorded_at)
SELECT md5('episode ' || n)::uuid, 1, 'Acceptance', '{}', 'invented', :now::timestamptz, :now::timestamptz
FROM generate_series(1, :open + :closed) n WHERE n > :open OR n % 7 = 0;

ANALYZE sla_clock, episode_act
