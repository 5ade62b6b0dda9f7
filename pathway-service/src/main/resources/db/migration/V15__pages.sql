-- Who did what with which referral, through pages and API. Rows are added and never changed.
CREATE TABLE access_log (
    number      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL,
    account     text        NOT NULL,
    kind        text        NOT NULL,
    referral_id uuid        NOT NULL,
    detail      text
);

CREATE INDEX access_log_of_referral ON access_log (referral_id, number);
CREATE INDEX access_log_of_account ON access_log (account, number);

CREATE FUNCTION refuse_to_change_the_access_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the access log is append-only';
END $$;

CREATE TRIGGER access_log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_access_log();

-- When anything of a case last changed, so that an open list can say that it is out of date.
ALTER TABLE referral_case ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();

CREATE FUNCTION note_change_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := clock_timestamp();
    RETURN NEW;
END $$;

CREATE TRIGGER case_changed BEFORE UPDATE ON referral_case
    FOR EACH ROW EXECUTE FUNCTION note_change_of_case();

CREATE INDEX referral_case_changed ON referral_case (changed_at);
CREATE INDEX referral_case_reference ON referral_case (reference);
CREATE INDEX referral_case_emergency ON referral_case (referral_id) WHERE priority = 'EMERGENCY';

-- The worklist of one team, and the counts above it.
CREATE INDEX episode_of_service ON episode (service_id, next_due_at) WHERE next_due_at IS NOT NULL;

-- Finding a person.
CREATE INDEX identity_family_name ON identity (lower(family_name) text_pattern_ops);
CREATE INDEX identity_nhs_number ON identity (nhs_number) WHERE nhs_number IS NOT NULL;
