-- How far each part of a referral has come: what is due next follows from its standing.
ALTER TABLE referral_progress
    ADD COLUMN standing   text,
    ADD COLUMN pathway    text,
    -- The service or desk in the directory; its name is in held_by.
    ADD COLUMN held_by_id text;

UPDATE referral_progress
SET standing = CASE WHEN state <> 'WITH_SERVICE' THEN state
                 WHEN next_step = 'ASSESSMENT' THEN 'WITH_SERVICE'
                 WHEN next_step = 'INTERVENTION' THEN 'ASSESSED'
                 ELSE 'HELPED' END,
    held_by_id = CASE WHEN held_by IS NOT NULL THEN '' END;

ALTER TABLE referral_progress
    ALTER COLUMN standing SET NOT NULL,
    DROP COLUMN state,
    DROP COLUMN next_step;

-- The clocks of each episode, as the events about deadlines tell.
CREATE TABLE referral_deadline (
    referral_id     uuid        NOT NULL,
    episode_id      uuid        NOT NULL,
    clock           text        NOT NULL,
    -- Of the latest event; an older one changes nothing.
    sequence        bigint      NOT NULL,
    due_at          timestamptz NOT NULL,
    -- Before it was moved.
    previous_due_at timestamptz,
    state           text        NOT NULL,
    PRIMARY KEY (referral_id, episode_id, clock)
);
