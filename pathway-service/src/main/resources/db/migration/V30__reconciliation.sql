-- How many referrals have not arrived, as intake said last. Real time, so that a board knows whether it still is told.
CREATE TABLE reconciliation (
    is_the_latest boolean     PRIMARY KEY DEFAULT true CHECK (is_the_latest),
    unaccounted   bigint      NOT NULL,
    heard_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
