-- Until when a case has to be kept: 25 years after the last care, as maternity records, and until its child, who is born within a
-- year of it, is 25 (Records Management Code 2021). Whatever changes the case moves it on.
ALTER TABLE referral_case ADD COLUMN keep_until date GENERATED ALWAYS AS
    (((changed_at AT TIME ZONE 'Europe/London') + interval '26 years')::date) VIRTUAL;

-- The access log forgets what was kept long enough, and nothing else: through this function alone.
CREATE OR REPLACE FUNCTION refuse_to_change_the_access_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('dyad.forgets_access', true) = 'on' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'the access log is append-only';
END $$;

CREATE FUNCTION forget_access_log(before timestamptz, at_most integer) RETURNS integer
    LANGUAGE plpgsql AS $$
DECLARE
    forgotten integer;
BEGIN
    PERFORM set_config('dyad.forgets_access', 'on', true);
    WITH oldest AS (SELECT number, at FROM access_log ORDER BY number LIMIT at_most)
    DELETE FROM access_log WHERE number IN (SELECT number FROM oldest WHERE at < before);
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    PERFORM set_config('dyad.forgets_access', 'off', true);
    RETURN forgotten;
END $$;
