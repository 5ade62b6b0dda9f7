-- Each row changes several times in its first minutes. With room left on its page a change stays there and touches no index.
ALTER TABLE referral_progress SET (fillfactor = 60);
