-- What staff wrote about a referral. Notes are added and never changed; they go when who it is about is erased.
CREATE TABLE referral_note (
    note_id      uuid        PRIMARY KEY,
    referral_id  uuid        NOT NULL,
    author       text        NOT NULL,
    at           timestamptz NOT NULL,
    by_link_work boolean     NOT NULL,
    text         text        NOT NULL
);

CREATE INDEX referral_note_of_referral ON referral_note (referral_id, at);

CREATE FUNCTION refuse_to_change_notes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'notes are append-only';
END $$;

CREATE TRIGGER notes_are_append_only BEFORE UPDATE OR TRUNCATE ON referral_note
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_notes();

CREATE FUNCTION refuse_to_remove_a_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM identity_erasure e WHERE e.referral_id = OLD.referral_id) THEN
        RAISE EXCEPTION 'notes are append-only';
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER notes_go_with_an_erasure_only BEFORE DELETE ON referral_note
    FOR EACH ROW EXECUTE FUNCTION refuse_to_remove_a_note();

CREATE FUNCTION erase_notes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM referral_note WHERE referral_id = NEW.referral_id;
    RETURN NULL;
END $$;

CREATE TRIGGER erasure_takes_the_notes AFTER INSERT ON identity_erasure
    FOR EACH ROW EXECUTE FUNCTION erase_notes();
