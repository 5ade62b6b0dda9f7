-- Referrals of which the pathways have told nothing yet: a row goes when they first do.
CREATE TABLE awaited_referral (
    referral_id uuid        PRIMARY KEY,
    -- Real time.
    since       timestamptz NOT NULL DEFAULT now()
);

INSERT INTO awaited_referral (referral_id)
SELECT referral_id FROM referral r
WHERE NOT EXISTS (SELECT FROM referral_progress p WHERE p.referral_id = r.referral_id);

CREATE INDEX ON awaited_referral (since, referral_id);
