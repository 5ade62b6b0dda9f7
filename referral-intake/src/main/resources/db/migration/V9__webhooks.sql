-- What was told last of where a referral is.
ALTER TABLE referral
    -- Whose own topic it came by; null when it came otherwise.
    ADD COLUMN partner         text,
    ADD COLUMN status_sequence bigint NOT NULL DEFAULT 0,
    -- Without the date.
    ADD COLUMN status_told     text   NOT NULL DEFAULT '',
    ADD COLUMN status_due_at   timestamptz;

-- Who is told of the referrals of an account. Secrets are sealed: only notification-service opens them.
CREATE TABLE subscription (
    subscription_id uuid        PRIMARY KEY,
    account         text        NOT NULL,
    url             text        NOT NULL,
    created_at      timestamptz NOT NULL,
    state           text        NOT NULL,
    -- Events so far on webhook.subscriptions.v1.
    sequence        bigint      NOT NULL DEFAULT 1,
    secret          text        NOT NULL,
    previous_secret text,
    -- Real time.
    previous_until  timestamptz,
    UNIQUE (account, url)
);

-- What subscriptions were told. The id is the webhook-id of every attempt.
CREATE TABLE webhook_delivery (
    delivery_id     uuid        PRIMARY KEY,
    subscription_id uuid        NOT NULL REFERENCES subscription ON DELETE CASCADE,
    referral_id     uuid        NOT NULL,
    sequence        bigint      NOT NULL,
    state           text        NOT NULL,
    announced_at    timestamptz NOT NULL,
    outcome         text        NOT NULL DEFAULT 'PENDING',
    attempts        integer     NOT NULL DEFAULT 0,
    reason          text,
    settled_at      timestamptz,
    -- Real time, by which old ones are removed.
    logged_at       timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ON webhook_delivery (subscription_id, logged_at DESC);
CREATE INDEX ON webhook_delivery (logged_at);
