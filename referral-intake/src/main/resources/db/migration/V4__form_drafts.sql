-- A referral that somebody is still writing. Personal: removed when it is sent, and when it lies untouched for days.
-- Its times are real, as those of sessions are, also when domain time runs faster.
CREATE TABLE form_draft (
    draft_id   uuid        PRIMARY KEY,
    account    text        NOT NULL,
    -- Lists of texts by JSON pointer into the body of POST /referrals.
    answers    jsonb       NOT NULL DEFAULT '{}',
    started_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ON form_draft (account);
CREATE INDEX ON form_draft (changed_at);

-- The referrers' lists of their own referrals.
CREATE INDEX ON referral (account, received_at DESC);
