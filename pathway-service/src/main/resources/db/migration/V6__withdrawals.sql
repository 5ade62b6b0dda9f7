-- What referrers took back. A withdrawal may come before its case is opened.
CREATE TABLE withdrawal (
    referral_id  uuid        PRIMARY KEY,
    event_id     uuid        NOT NULL,
    reason       text        NOT NULL,
    withdrawn_at timestamptz NOT NULL,
    state        text        NOT NULL
);

-- A clinician looks before a withdrawal closes a referral with a safeguarding concern. Of cases that were opened
-- before this was kept nobody knows, which is not "no".
ALTER TABLE referral_case ADD COLUMN safeguarding_concern boolean NOT NULL DEFAULT true;
ALTER TABLE referral_case ALTER COLUMN safeguarding_concern DROP DEFAULT;
