-- What was answered under an Idempotency-Key; an account's keys are its own. Holds nothing personal.
CREATE TABLE kept_answer (
    account     text        NOT NULL,
    request_key text        NOT NULL,
    -- SHA-256 of the request, by which a repeat is told from another request.
    fingerprint text        NOT NULL,
    code        integer     NOT NULL,
    location    text,
    body        text        NOT NULL,
    kept_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account, request_key)
);

CREATE INDEX kept_answer_by_age ON kept_answer (kept_at);
