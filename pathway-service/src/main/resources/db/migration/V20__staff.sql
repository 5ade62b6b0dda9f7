-- Who has signed in, and what they might do then: a referral can be assigned to them.
CREATE TABLE staff_account (
    account     text        PRIMARY KEY,
    authorities text[]      NOT NULL,
    seen_at     timestamptz NOT NULL
);
