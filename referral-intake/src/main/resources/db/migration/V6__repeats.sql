-- Referrals of the same mother have the same key: a keyed digest of her NHS number. None when the number is not known.
ALTER TABLE referral ADD COLUMN mother_key text;

CREATE INDEX referral_of_mother ON referral (mother_key, received_at, referral_id) WHERE mother_key IS NOT NULL;
