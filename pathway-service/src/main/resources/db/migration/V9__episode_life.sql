-- Everything that staff recorded about episodes, in order: to recognise a repeat, and to show.
CREATE TABLE episode_act (
    episode_id   uuid        NOT NULL REFERENCES episode,
    number       integer     NOT NULL,
    act          text        NOT NULL,
    details      jsonb       NOT NULL,
    recorded_by  text        NOT NULL,
    effective_at timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (episode_id, number)
);

ALTER TABLE episode ADD COLUMN assigned_to text;
ALTER TABLE sla_clock ADD COLUMN breach_reason text;
ALTER TABLE referral_case
    ADD COLUMN interpreter_language text,
    ADD COLUMN concern_owner        text;
