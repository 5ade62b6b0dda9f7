-- What commissioners look at beside the area: NHS Data Dictionary ethnic category; null when it was not sent, and of cases
-- that were opened before it was kept.
ALTER TABLE referral_case ADD COLUMN ethnic_category text;

-- Reports read months; cases are inserted in the order of receipt, so that this costs next to nothing.
CREATE INDEX referral_case_received ON referral_case USING brin (received_at);
