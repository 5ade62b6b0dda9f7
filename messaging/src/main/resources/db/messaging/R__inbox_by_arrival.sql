-- What is removed first arrived first. Rows are inserted in that order, so that this costs next to nothing. Repeatable, because
-- the databases of services are past the versions that could still come here.
CREATE INDEX IF NOT EXISTS inbox_received ON inbox USING brin (received_at);
