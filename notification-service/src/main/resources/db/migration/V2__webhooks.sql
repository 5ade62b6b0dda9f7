-- Whom to call when a status changes, as intake tells. Secrets are sealed.
CREATE TABLE webhook_subscription (
    subscription_id uuid        PRIMARY KEY,
    -- Of the latest event; an older one changes nothing.
    sequence        bigint      NOT NULL,
    url             text        NOT NULL,
    secret          text        NOT NULL,
    previous_secret text,
    previous_until  timestamptz,
    deleted         boolean     NOT NULL,
    -- Its receiver answered that it is gone for good.
    gone            boolean     NOT NULL DEFAULT false,
    -- Its receiver wants to be left alone until then.
    paused_until    timestamptz
);

ALTER TABLE notification
    DROP CONSTRAINT notification_channel_check,
    ADD CHECK (channel IN ('EMAIL', 'WEBHOOK')),
    ALTER COLUMN recipient_name DROP NOT NULL,
    ALTER COLUMN address DROP NOT NULL,
    ALTER COLUMN kind DROP NOT NULL,
    ALTER COLUMN reference DROP NOT NULL,
    ALTER COLUMN priority DROP NOT NULL,
    -- What a webhook sends; e-mails are put into words when they are sent.
    ADD COLUMN body text,
    -- The order in which they were queued.
    ADD COLUMN place bigint GENERATED ALWAYS AS IDENTITY,
    -- The attempt before was never answered.
    ADD COLUMN may_repeat boolean NOT NULL DEFAULT false,
    -- How often its recipient asked for it again.
    ADD COLUMN resends int NOT NULL DEFAULT 0,
    ADD CHECK ((channel = 'WEBHOOK') = (body IS NOT NULL)),
    ADD CHECK ((channel = 'EMAIL') = (kind IS NOT NULL));

-- From here on SENDING means an attempt that somebody is making, or died of.
UPDATE notification SET state = 'QUEUED', may_repeat = true WHERE state = 'SENDING';

DROP INDEX notification_due;
CREATE INDEX notification_due
    ON notification (channel, (priority = 'EMERGENCY') DESC, next_attempt_at)
    WHERE state IN ('QUEUED', 'SENDING');
CREATE INDEX notification_in_flight ON notification (recipient)
    WHERE channel = 'WEBHOOK' AND state = 'SENDING';
