-- A case is opened once, when its referral was triaged. Whoever changes anything of a case, or
-- numbers its events, holds the lock on this row.
CREATE TABLE referral_case (
    referral_id       uuid        PRIMARY KEY,
    reference         text        NOT NULL,
    received_at       timestamptz NOT NULL,
    area_code         text,
    disposition       text        NOT NULL,
    priority          text        NOT NULL,
    severity          text        NOT NULL,
    pathways          text[]      NOT NULL,
    rule_ids          text[]      NOT NULL,
    rule_reasons      text[]      NOT NULL,
    missing           text[]      NOT NULL,
    review_reasons    text[]      NOT NULL,
    redirect_reasons  text[]      NOT NULL,
    ruleset_version   text        NOT NULL,
    ruleset_hash      text        NOT NULL,
    version           bigint      NOT NULL DEFAULT 1,
    case_events       bigint      NOT NULL,
    clock_events      bigint      NOT NULL
);

CREATE TABLE episode (
    episode_id      uuid        PRIMARY KEY,
    referral_id     uuid        NOT NULL REFERENCES referral_case,
    pathway         text        NOT NULL,
    state           text        NOT NULL,
    service_id      text,
    service_name    text,
    service_email   text,
    next_due_at     timestamptz,
    attended_at     timestamptz,
    attendance      text,
    mechanism       text,
    intervention_at timestamptz,
    UNIQUE (referral_id, pathway)
);

-- The worklist: open episodes by their earliest deadline that is not met.
CREATE INDEX episode_worklist ON episode (next_due_at, episode_id) WHERE next_due_at IS NOT NULL;

CREATE TABLE service_gap (
    referral_id uuid NOT NULL REFERENCES referral_case,
    pathway     text NOT NULL,
    area_code   text NOT NULL,
    reason      text NOT NULL,
    fallback    text,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, pathway)
);

CREATE TABLE sla_clock (
    episode_id  uuid        NOT NULL REFERENCES episode,
    kind        text        NOT NULL,
    started_at  timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    due_soon_at timestamptz NOT NULL,
    state       text        NOT NULL DEFAULT 'RUNNING',
    announce_at timestamptz,
    met_at      timestamptz,
    PRIMARY KEY (episode_id, kind)
);

-- The sweep: clocks by the time of their next announcement; none once it was made or the work done.
CREATE INDEX sla_clock_announcements ON sla_clock (announce_at) WHERE announce_at IS NOT NULL;
