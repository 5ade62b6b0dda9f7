-- When the sender of the latest content says that it was sent, by which an older message is told from a newer one.
ALTER TABLE referral ADD COLUMN content_sent_at timestamptz;
