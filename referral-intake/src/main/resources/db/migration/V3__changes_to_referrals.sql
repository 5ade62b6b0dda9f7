-- What a sender did to its referral later.
ALTER TABLE referral
    -- Events so far on referral.received.v1 and on referral.identities.v1.
    ADD COLUMN sequence            bigint NOT NULL DEFAULT 1,
    ADD COLUMN identity_sequence   bigint NOT NULL DEFAULT 1,
    -- SHA-256 of the latest content, when it was corrected.
    ADD COLUMN content_fingerprint text,
    ADD COLUMN withdrawal_reason   text,
    ADD COLUMN withdrawn_at        timestamptz;
