-- What else explains the decision of triage: inputs used, stale scores, tasks, and what would have raised it.
ALTER TABLE referral_case ADD COLUMN explanation jsonb NOT NULL
    DEFAULT '{"inputsUsed": [], "staleScores": [], "tasks": [], "counterfactuals": []}';
