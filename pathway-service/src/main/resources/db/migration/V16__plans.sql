-- All episodes of a case, ended ones too: the index that V4 left has the open ones alone.
CREATE INDEX episode_of_referral ON episode (referral_id);

-- The worklist of a team in its order, so that a page of it reads no more than it shows.
DROP INDEX episode_of_service;
CREATE INDEX episode_of_team ON episode (service_id, next_due_at, episode_id) WHERE next_due_at IS NOT NULL;

-- The board: what was met lately.
CREATE INDEX sla_clock_met ON sla_clock (met_at) WHERE met_at IS NOT NULL;
