ALTER TABLE notification
    DROP CONSTRAINT notification_channel_check,
    DROP CONSTRAINT notification_state_check,
    DROP CONSTRAINT notification_check1,
    DROP CONSTRAINT notification_check2,
    ADD CHECK (channel IN ('EMAIL', 'NOTIFY', 'WEBHOOK')),
    -- HELD: waits for working hours, or for a summary. SUMMARISED: part of a summary that is on its
    -- way. DISMISSED: given up, and operations told the team another way.
    ADD CHECK (state IN ('HELD', 'SUMMARISED', 'QUEUED', 'SENDING', 'SENT', 'FAILED', 'DISMISSED')),
    -- Null for bulletins, which are about no single referral.
    ALTER COLUMN referral_id DROP NOT NULL,
    ADD COLUMN episode_id uuid,
    ADD COLUMN escalated boolean NOT NULL DEFAULT false,
    -- Dyad's time, like due_at.
    ADD COLUMN release_at timestamptz,
    ADD COLUMN summarised boolean NOT NULL DEFAULT false,
    ADD COLUMN summary_id uuid REFERENCES notification,
    -- What an alert to operations is about.
    ADD COLUMN condition text,
    ADD CHECK ((body IS NOT NULL) <> (kind IS NOT NULL)),
    ADD CHECK (state <> 'HELD' OR release_at IS NOT NULL);

-- Emergencies first, also among webhooks: an unknown comparison would sort before them.
UPDATE notification SET priority = 'UNKNOWN' WHERE priority IS NULL;

CREATE INDEX notification_held ON notification (release_at) WHERE state = 'HELD';
CREATE INDEX notification_of_summary ON notification (summary_id) WHERE summary_id IS NOT NULL;
CREATE INDEX notification_of_episode ON notification (episode_id) WHERE kind = 'BREACHED';
CREATE INDEX notification_settled ON notification (state, queued_at);

-- Who wants to be left alone until when, by the real clock. An empty recipient: the whole channel.
CREATE TABLE pause (
    channel   text        NOT NULL,
    recipient text        NOT NULL,
    until     timestamptz NOT NULL,
    PRIMARY KEY (channel, recipient)
);

INSERT INTO pause
SELECT 'WEBHOOK', subscription_id::text, paused_until FROM webhook_subscription
WHERE paused_until > now();

ALTER TABLE webhook_subscription DROP COLUMN paused_until;

-- How much a recipient was told on a channel since window_start, which is Dyad's time.
CREATE TABLE told_window (
    recipient    text        NOT NULL,
    channel      text        NOT NULL,
    window_start timestamptz NOT NULL,
    told         int         NOT NULL,
    PRIMARY KEY (recipient, channel)
);

-- Referrals of which words about a baby would hurt, by the latest event that says so or otherwise.
CREATE TABLE mute (
    referral_id uuid        PRIMARY KEY,
    sequence    bigint      NOT NULL,
    -- Null when it was undone.
    reason      text,
    changed_at  timestamptz NOT NULL
);

-- What somebody has to acknowledge: one for each event that was told as pressing. Dyad's time.
CREATE TABLE acknowledgement (
    cause_event_id uuid        PRIMARY KEY,
    referral_id    uuid        NOT NULL,
    episode_id     uuid,
    kind           text        NOT NULL,
    step           text,
    state          text        NOT NULL DEFAULT 'OPEN'
                               CHECK (state IN ('OPEN', 'EXHAUSTED', 'ACKNOWLEDGED', 'OVERTAKEN')),
    wait_until     timestamptz NOT NULL,
    settled_at     timestamptz,
    -- The recipient whose link was used.
    settled_by     text
);

CREATE INDEX acknowledgement_overdue ON acknowledgement (wait_until) WHERE state = 'OPEN';
CREATE INDEX acknowledgement_of_referral ON acknowledgement (referral_id);

CREATE TABLE delivery_attempt (
    notification_id uuid        NOT NULL REFERENCES notification,
    number          int         NOT NULL,
    at              timestamptz NOT NULL DEFAULT now(),
    outcome         text        NOT NULL,
    answer          text        NOT NULL,
    PRIMARY KEY (notification_id, number)
);

CREATE TABLE alert (
    id         uuid        PRIMARY KEY,
    condition  text        NOT NULL,
    raised_at  timestamptz NOT NULL,
    cleared_at timestamptz,
    most       int         NOT NULL
);

CREATE UNIQUE INDEX alert_open ON alert (condition) WHERE cleared_at IS NULL;

-- Who did what to notifications. Appended to, and never changed.
CREATE TABLE audit_trail (
    place           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at              timestamptz NOT NULL,
    account         text        NOT NULL,
    act             text        NOT NULL,
    notification_id uuid        NOT NULL,
    reason          text        NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the audit trail is appended to, and never changed'; END $$;

CREATE TRIGGER audit_trail_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_trail
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
