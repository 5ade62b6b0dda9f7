-- Since when an event waits, in real time: when it happened is domain time. Repeatable, because the databases of services are
-- past the versions that could still come here.
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS added_at timestamptz NOT NULL DEFAULT now();
