-- What is told to whom. The id follows from the event, the recipient and the channel, and the
-- Message-ID from the id.
CREATE TABLE notification (
    id              uuid        PRIMARY KEY,
    referral_id     uuid        NOT NULL,
    cause_event_id  uuid        NOT NULL,
    recipient       text        NOT NULL,
    recipient_name  text        NOT NULL,
    channel         text        NOT NULL CHECK (channel = 'EMAIL'),
    address         text        NOT NULL,
    kind            text        NOT NULL,
    reference       text        NOT NULL,
    priority        text        NOT NULL,
    service         text,
    step            text,
    due_at          timestamptz,
    traceparent     text,
    -- SENDING: an attempt was begun, and the mail server's answer is not known (yet).
    state           text        NOT NULL DEFAULT 'QUEUED'
                                CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED')),
    attempts        int         NOT NULL DEFAULT 0,
    queued_at       timestamptz NOT NULL DEFAULT now(),
    -- While SENDING: when the lease of the sender ends.
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    settled_at      timestamptz,
    last_failure    text,
    UNIQUE (cause_event_id, recipient, channel),
    CHECK ((step IS NULL) = (due_at IS NULL))
);

CREATE INDEX notification_due ON notification ((priority = 'EMERGENCY') DESC, next_attempt_at)
    WHERE state IN ('QUEUED', 'SENDING');

CREATE INDEX notification_of_referral ON notification (referral_id);

-- The last sequence of each referral on notification.events.v1.
CREATE TABLE notification_sequence (
    referral_id uuid   PRIMARY KEY,
    last        bigint NOT NULL
);
