-- Referrals of the same mother that were received before. Beside her identity, and erased with it.
ALTER TABLE identity ADD COLUMN earlier_referrals uuid[] NOT NULL DEFAULT '{}';

CREATE INDEX identity_earlier ON identity USING gin (earlier_referrals) WHERE earlier_referrals <> '{}';
