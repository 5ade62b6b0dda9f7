-- Events that were handled. A repeat of an event finds its row and causes nothing; the hash tells a
-- repeat from other content under the same id.
CREATE TABLE inbox (
    consumer     text        NOT NULL,
    source       text        NOT NULL,
    event_id     uuid        NOT NULL,
    payload_hash bytea       NOT NULL,
    received_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, source, event_id)
);

-- Events that wait to be published. Whoever appends holds a lock on what the key names, so within a
-- key the ids commit in order; across keys they do not, and nothing may page by "id > last".
CREATE TABLE outbox (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shard       smallint    NOT NULL,
    topic       text        NOT NULL,
    record_key  text        NOT NULL,
    event_id    uuid        NOT NULL,
    event_type  text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    traceparent text,
    payload     bytea       NOT NULL
);

CREATE INDEX outbox_in_order ON outbox (shard, id);
