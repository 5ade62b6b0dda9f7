-- Whose identity was erased: one that is published again later is not stored again.
CREATE TABLE identity_erasure (
    referral_id uuid        PRIMARY KEY,
    erased_at   timestamptz NOT NULL
);
