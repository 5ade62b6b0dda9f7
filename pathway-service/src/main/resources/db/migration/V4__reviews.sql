-- What the rules decided stays beside what a person made of it: priority is the present one.
-- The facts are those that a service looks at, because a review routes again.
ALTER TABLE referral_case
    ADD COLUMN triaged_event_id           uuid,
    ADD COLUMN triaged_priority           text,
    ADD COLUMN stage                      text NOT NULL DEFAULT 'UNKNOWN',
    ADD COLUMN child_age_months           integer,
    ADD COLUMN mother_age_years           integer,
    ADD COLUMN referrer_role              text NOT NULL DEFAULT 'OTHER',
    ADD COLUMN consent_to_share_with_vcse boolean NOT NULL DEFAULT false;

UPDATE referral_case SET triaged_event_id = referral_id, triaged_priority = priority;

ALTER TABLE referral_case
    ALTER COLUMN triaged_event_id SET NOT NULL,
    ALTER COLUMN triaged_priority SET NOT NULL,
    ALTER COLUMN stage DROP DEFAULT,
    ALTER COLUMN referrer_role DROP DEFAULT,
    ALTER COLUMN consent_to_share_with_vcse DROP DEFAULT;

-- One episode a pathway, beside those that ended.
ALTER TABLE episode DROP CONSTRAINT episode_referral_id_pathway_key;
CREATE UNIQUE INDEX episode_of_pathway ON episode (referral_id, pathway) WHERE state <> 'CLOSED';

-- What clinicians decided. A row is completed once, by the second person, and never changed else.
CREATE TABLE review (
    review_id           uuid        PRIMARY KEY,
    number              bigint      GENERATED ALWAYS AS IDENTITY,
    referral_id         uuid        NOT NULL REFERENCES referral_case,
    kind                text        NOT NULL,
    state               text        NOT NULL,
    decision            text        NOT NULL,
    pathways            text[]      NOT NULL,
    priority            text        NOT NULL,
    area_code           text,
    redirect_reason     text,
    redirect_place      text,
    ground              text        NOT NULL,
    note                text        NOT NULL,
    reviewed_by         text        NOT NULL,
    effective_at        timestamptz NOT NULL,
    recorded_at         timestamptz NOT NULL,
    second_by           text,
    second_refusal      text,
    second_effective_at timestamptz,
    second_recorded_at  timestamptz
);

CREATE INDEX review_of_referral ON review (referral_id, number);

-- At most one step down of a referral waits for a second person.
CREATE UNIQUE INDEX review_awaiting ON review (referral_id) WHERE state = 'AWAITS_SECOND_PERSON';
