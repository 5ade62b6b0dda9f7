-- Which event of the referral the decision of triage was made on: a later one amends it.
ALTER TABLE referral_case ADD COLUMN triaged_sequence bigint NOT NULL DEFAULT 1;
