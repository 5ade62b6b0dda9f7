-- Which cases changed lately, for open lists, in a table of its own. An index on referral_case itself had to be renewed with each
-- change, and kept PostgreSQL from putting the new row on the page of the old one; half of a page is left free for that, because
-- referrals that came in together come due together.
CREATE TABLE case_change (
    at          timestamptz NOT NULL,
    referral_id uuid        NOT NULL
);

CREATE INDEX case_change_at ON case_change (at);

INSERT INTO case_change
SELECT changed_at, referral_id FROM referral_case WHERE changed_at > clock_timestamp() - interval '1 day' ORDER BY 1;

ANALYZE case_change;

CREATE FUNCTION list_changed_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO case_change SELECT changed_at, referral_id FROM changed;
    RETURN NULL;
END $$;

CREATE TRIGGER new_cases_are_listed AFTER INSERT ON referral_case REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION list_changed_cases();
CREATE TRIGGER changed_cases_are_listed AFTER UPDATE ON referral_case REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION list_changed_cases();

DROP INDEX referral_case_changed;
ALTER TABLE referral_case SET (fillfactor = 50);
