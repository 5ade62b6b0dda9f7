-- Decisions to erase who a referral is about: who decided, when and why. Kept for as long as the referral is.
CREATE TABLE erasure (
    referral_id  uuid        PRIMARY KEY REFERENCES referral,
    reason       text        NOT NULL,
    decided_by   text        NOT NULL,
    decided_at   timestamptz NOT NULL,
    -- How often the tombstone was published.
    told         integer     NOT NULL DEFAULT 1,
    -- When pathway-service said that it has erased it too.
    confirmed_at timestamptz
);

CREATE INDEX erasure_unconfirmed ON erasure (referral_id) WHERE confirmed_at IS NULL;
