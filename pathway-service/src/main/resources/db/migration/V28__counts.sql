-- Emergencies stand above every worklist, which goes along an index that holds nothing else.
ALTER TABLE episode ADD COLUMN emergency boolean NOT NULL DEFAULT false;

UPDATE episode e SET emergency = true FROM referral_case c
WHERE c.referral_id = e.referral_id AND c.priority = 'EMERGENCY';

CREATE INDEX episode_emergency ON episode (next_due_at, episode_id) WHERE emergency AND next_due_at IS NOT NULL;
CREATE INDEX episode_emergency_of_team ON episode (service_id, next_due_at, episode_id)
    WHERE emergency AND next_due_at IS NOT NULL;

DROP INDEX referral_case_emergency;

-- Worklists narrowed to a step or to a person.
CREATE INDEX episode_of_step ON episode (state, next_due_at, episode_id) WHERE next_due_at IS NOT NULL;
CREATE INDEX episode_of_person ON episode (assigned_to, next_due_at, episode_id)
    WHERE assigned_to IS NOT NULL AND next_due_at IS NOT NULL;

CREATE FUNCTION mark_new_emergencies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE episode e SET emergency = true
    FROM added a JOIN referral_case c USING (referral_id)
    WHERE e.episode_id = a.episode_id AND c.priority = 'EMERGENCY';
    RETURN NULL;
END $$;

CREATE TRIGGER emergencies_are_marked AFTER INSERT ON episode REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION mark_new_emergencies();

CREATE FUNCTION mark_emergency_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE episode SET emergency = (NEW.priority = 'EMERGENCY') WHERE referral_id = NEW.referral_id;
    RETURN NULL;
END $$;

CREATE TRIGGER emergency_is_marked AFTER UPDATE ON referral_case FOR EACH ROW
    WHEN ((OLD.priority = 'EMERGENCY') <> (NEW.priority = 'EMERGENCY'))
    EXECUTE FUNCTION mark_emergency_of_case();

-- Counts of open episodes and of deadlines, kept by the transaction that changes them. It appends what it adds and takes away to
-- tally_change, so that nobody waits for anybody; now and then the changes are added up into tally. A count is the sum of both.
--   EPISODES  open episodes of a service, at their next deadline
--   ALL       open episodes of every service, likewise
--   OPEN      deadlines that run, at the deadline
--   MET       deadlines that were met, at the beginning of that day in London
--   DUE       deadlines of every state, at the deadline
CREATE TABLE tally_change (
    what         text        NOT NULL,
    pathway      text        NOT NULL,
    service_id   text        NOT NULL,
    service_name text        NOT NULL,
    area_code    text        NOT NULL,
    state        text        NOT NULL,
    unassigned   boolean     NOT NULL,
    at           timestamptz NOT NULL,
    n            integer     NOT NULL,
    in_time      integer     NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

CREATE TABLE counted (
    counted_id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    what         text    NOT NULL,
    pathway      text    NOT NULL,
    service_id   text    NOT NULL,
    service_name text    NOT NULL,
    area_code    text    NOT NULL,
    state        text    NOT NULL,
    unassigned   boolean NOT NULL,
    UNIQUE (what, service_id, pathway, service_name, area_code, state, unassigned)
);

CREATE TABLE tally (
    counted_id integer     NOT NULL,
    what       text        NOT NULL,
    at         timestamptz NOT NULL,
    n          integer     NOT NULL,
    in_time    integer     NOT NULL,
    PRIMARY KEY (counted_id, at)
);

-- The board reads all tallies of a time, and nothing but this index.
CREATE INDEX tally_of_time ON tally (what, at) INCLUDE (counted_id, n, in_time);

-- What a clock counts as, with its episode and the area of its case.
CREATE FUNCTION counts_of_clock(k sla_clock, e episode, area text, sign integer) RETURNS SETOF tally_change
    LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN k.met_at IS NULL THEN 'OPEN' ELSE 'MET' END,
           e.pathway, coalesce(e.service_id, ''), coalesce(e.service_name, ''), coalesce(area, ''), '', false,
           CASE WHEN k.met_at IS NULL THEN k.due_at ELSE date_trunc('day', k.met_at, 'Europe/London') END,
           sign, CASE WHEN k.met_at < k.due_at THEN sign ELSE 0 END
    WHERE k.state <> 'ENDED' AND (k.met_at IS NOT NULL OR e.next_due_at IS NOT NULL)
    UNION ALL
    SELECT 'DUE', '', '', '', '', '', false, k.due_at, sign, CASE WHEN k.met_at < k.due_at THEN sign ELSE 0 END
    WHERE k.state <> 'ENDED'
$$;

-- What an episode counts as in worklists.
CREATE FUNCTION counts_of_episode(e episode, sign integer) RETURNS SETOF tally_change
    LANGUAGE sql STABLE AS $$
    SELECT 'EPISODES', e.pathway, coalesce(e.service_id, ''), '', '', e.state, e.assigned_to IS NULL,
           e.next_due_at, sign, 0
    WHERE e.next_due_at IS NOT NULL
    UNION ALL
    SELECT 'ALL', e.pathway, '', '', '', e.state, e.assigned_to IS NULL, e.next_due_at, sign, 0
    WHERE e.next_due_at IS NOT NULL
$$;

CREATE FUNCTION count_episodes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tally_change
    SELECT t.what, t.pathway, t.service_id, t.service_name, t.area_code, t.state, t.unassigned, t.at, sum(t.n), sum(t.in_time)
    FROM changed e, counts_of_episode(ROW(e.*)::episode, TG_ARGV[0]::integer) t
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    RETURN NULL;
END $$;

CREATE TRIGGER new_episodes_are_counted AFTER INSERT ON episode REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_episodes('1');
CREATE TRIGGER removed_episodes_are_counted AFTER DELETE ON episode REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_episodes('-1');

CREATE FUNCTION count_changed_episode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tally_change SELECT * FROM counts_of_episode(OLD, -1) UNION ALL SELECT * FROM counts_of_episode(NEW, 1);
    RETURN NULL;
END $$;

CREATE TRIGGER changed_episode_is_counted AFTER UPDATE ON episode FOR EACH ROW
    WHEN ((OLD.pathway, OLD.service_id, OLD.state, OLD.assigned_to IS NULL, OLD.next_due_at)
        IS DISTINCT FROM (NEW.pathway, NEW.service_id, NEW.state, NEW.assigned_to IS NULL, NEW.next_due_at))
    EXECUTE FUNCTION count_changed_episode();

CREATE FUNCTION count_clocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tally_change
    SELECT t.what, t.pathway, t.service_id, t.service_name, t.area_code, t.state, t.unassigned, t.at, sum(t.n), sum(t.in_time)
    FROM changed k JOIN episode e USING (episode_id) JOIN referral_case c USING (referral_id),
        counts_of_clock(ROW(k.*)::sla_clock, e, c.area_code, TG_ARGV[0]::integer) t
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    RETURN NULL;
END $$;

CREATE TRIGGER new_clocks_are_counted AFTER INSERT ON sla_clock REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_clocks('1');
CREATE TRIGGER removed_clocks_are_counted AFTER DELETE ON sla_clock REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_clocks('-1');

-- An announcement changes none of these, and costs nothing here.
CREATE FUNCTION count_changed_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tally_change
    SELECT t.* FROM episode e JOIN referral_case c USING (referral_id),
        LATERAL (SELECT * FROM counts_of_clock(OLD, e, c.area_code, -1)
                 UNION ALL SELECT * FROM counts_of_clock(NEW, e, c.area_code, 1)) t
    WHERE e.episode_id = NEW.episode_id;
    RETURN NULL;
END $$;

CREATE TRIGGER changed_clock_is_counted AFTER UPDATE ON sla_clock FOR EACH ROW
    WHEN ((OLD.due_at, OLD.met_at, OLD.state = 'ENDED') IS DISTINCT FROM (NEW.due_at, NEW.met_at, NEW.state = 'ENDED'))
    EXECUTE FUNCTION count_changed_clock();

CREATE FUNCTION count_clocks_elsewhere() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tally_change
    SELECT t.* FROM referral_case c JOIN sla_clock k ON k.episode_id = NEW.episode_id,
        LATERAL (SELECT * FROM counts_of_clock(k, OLD, c.area_code, -1)
                 UNION ALL SELECT * FROM counts_of_clock(k, NEW, c.area_code, 1)) t
    WHERE c.referral_id = NEW.referral_id;
    RETURN NULL;
END $$;

CREATE TRIGGER clocks_of_a_moved_episode_are_counted AFTER UPDATE ON episode FOR EACH ROW
    WHEN ((OLD.pathway, OLD.service_id, OLD.service_name, OLD.next_due_at IS NULL)
        IS DISTINCT FROM (NEW.pathway, NEW.service_id, NEW.service_name, NEW.next_due_at IS NULL))
    EXECUTE FUNCTION count_clocks_elsewhere();

CREATE FUNCTION count_clocks_in_another_area() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tally_change
    SELECT t.* FROM episode e JOIN sla_clock k USING (episode_id),
        LATERAL (SELECT * FROM counts_of_clock(k, e, OLD.area_code, -1)
                 UNION ALL SELECT * FROM counts_of_clock(k, e, NEW.area_code, 1)) t
    WHERE e.referral_id = NEW.referral_id;
    RETURN NULL;
END $$;

CREATE TRIGGER clocks_of_a_moved_case_are_counted AFTER UPDATE ON referral_case FOR EACH ROW
    WHEN (OLD.area_code IS DISTINCT FROM NEW.area_code)
    EXECUTE FUNCTION count_clocks_in_another_area();

-- What is there already.
INSERT INTO tally_change
SELECT t.what, t.pathway, t.service_id, t.service_name, t.area_code, t.state, t.unassigned, t.at, sum(t.n), sum(t.in_time)
FROM episode e, counts_of_episode(e, 1) t GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
UNION ALL
SELECT t.what, t.pathway, t.service_id, t.service_name, t.area_code, t.state, t.unassigned, t.at, sum(t.n), sum(t.in_time)
FROM sla_clock k JOIN episode e USING (episode_id) JOIN referral_case c USING (referral_id),
    counts_of_clock(k, e, c.area_code, 1) t GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

ANALYZE tally_change;
