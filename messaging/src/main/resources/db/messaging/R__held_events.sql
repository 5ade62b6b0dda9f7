-- Events that this service could not handle, and behind each the later events of the same key and topic: a line, in the order of
-- their offsets. A line is worked off from its beginning. What is settled keeps no content. Repeatable, because the databases of
-- services are past the versions that could still come here.
CREATE TABLE IF NOT EXISTS held_event (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer      text        NOT NULL,
    topic         text        NOT NULL,
    partition_no  integer     NOT NULL,
    record_offset bigint      NOT NULL,
    record_key    text,
    key_bytes     bytea,
    appended_at   timestamptz NOT NULL,
    header_names  text[]      NOT NULL,
    header_values bytea[]     NOT NULL,
    payload       bytea,
    payload_hash  bytea       NOT NULL,
    reason        text        NOT NULL,
    failed_in     text        NOT NULL,
    attempts      integer     NOT NULL,
    held_at       timestamptz NOT NULL DEFAULT now(),
    state         text        NOT NULL DEFAULT 'HELD' CHECK (state IN ('HELD', 'REPLAYED', 'DISCARDED')),
    settled_at    timestamptz,
    CHECK ((state = 'HELD') = (settled_at IS NULL)),
    CHECK (state = 'HELD' OR (payload IS NULL AND key_bytes IS NULL))
);

-- Only while it is held: a topic that was made anew counts its offsets from the beginning again.
CREATE UNIQUE INDEX IF NOT EXISTS held_event_once
    ON held_event (consumer, topic, partition_no, record_offset, payload_hash) WHERE state = 'HELD';
CREATE INDEX IF NOT EXISTS held_event_line ON held_event (record_key, topic, record_offset) WHERE state = 'HELD';

-- Who did what to a held event, for good.
CREATE TABLE IF NOT EXISTS held_event_step (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    held_event_id bigint      NOT NULL REFERENCES held_event,
    at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor         text        NOT NULL,
    step          text        NOT NULL,
    detail        text        NOT NULL
);

CREATE INDEX IF NOT EXISTS held_event_steps ON held_event_step (held_event_id, id);

CREATE OR REPLACE FUNCTION refuse_change_of_held_event_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was done to held events is kept as it was: % is refused', TG_OP;
END $$;

CREATE OR REPLACE TRIGGER held_event_step_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON held_event_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_held_event_step();
