-- What became of the messages about a referral: codes and identifiers of services, nothing personal.
CREATE TABLE notification_event (
    event_id        uuid        PRIMARY KEY,
    referral_id     uuid        NOT NULL,
    notification_id uuid        NOT NULL,
    at              timestamptz NOT NULL,
    step            text        NOT NULL,
    channel         text        NOT NULL,
    recipient       text        NOT NULL,
    detail          text
);

CREATE INDEX notification_event_of_referral ON notification_event (referral_id, at);
