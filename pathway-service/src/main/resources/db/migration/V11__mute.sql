-- Baby-worded messages stop for this pregnancy; the help goes on.
ALTER TABLE referral_case
    ADD COLUMN muted_reason      text,
    ADD COLUMN muted_by          text,
    ADD COLUMN muted_at          timestamptz,
    ADD COLUMN muted_recorded_at timestamptz;
