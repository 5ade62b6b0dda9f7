-- A connection keeps the plans of these functions for as long as it lives. Planned while the tables were empty, as on a new
-- installation, they read whole tables or indexes for each batch, however large those have become. So they are told to look up by
-- keys; OFFSET 0 keeps PostgreSQL from beginning with the cases.
CREATE OR REPLACE FUNCTION mark_new_emergencies() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    UPDATE episode e SET emergency = true
    FROM added a, LATERAL (SELECT priority FROM referral_case c WHERE c.referral_id = a.referral_id OFFSET 0) c
    WHERE e.episode_id = a.episode_id AND c.priority = 'EMERGENCY';
    RETURN NULL;
END $$;

ALTER FUNCTION count_clocks() SET enable_seqscan = off;
ALTER FUNCTION count_clocks() SET enable_hashjoin = off;
ALTER FUNCTION count_clocks() SET enable_mergejoin = off;
