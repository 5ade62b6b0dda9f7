-- A referral that was taken in. Who it is about is in the identity event alone.
CREATE TABLE referral (
    referral_id      uuid        PRIMARY KEY,
    reference        text        NOT NULL UNIQUE,
    received_at      timestamptz NOT NULL,
    account          text        NOT NULL,
    -- SHA-256 of the content, by which a repeat is told from other content.
    fingerprint      text        NOT NULL,
    source_system    text        NOT NULL,
    source_reference text        NOT NULL,
    UNIQUE (source_system, source_reference)
);

-- How far a referral and each of its episodes have come, as the pathways' events tell.
CREATE TABLE referral_progress (
    referral_id uuid        NOT NULL,
    -- The episode, or the referral itself.
    about       uuid        NOT NULL,
    -- Of the latest event; an older one changes nothing.
    sequence    bigint      NOT NULL,
    state       text        NOT NULL,
    held_by     text,
    next_step   text,
    due_at      timestamptz,
    reasons     text[]      NOT NULL,
    advice      text,
    PRIMARY KEY (referral_id, about)
);
