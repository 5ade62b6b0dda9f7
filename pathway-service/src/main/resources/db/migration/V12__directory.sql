-- The service directory. Whoever changes it holds the lock on the one row of its version; 0 means never filled.
CREATE TABLE directory (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    version bigint  NOT NULL
);

INSERT INTO directory (version) VALUES (0);

-- Services, the on-call, the triage desk, and the mark of an example. The place is the order of preference; the version is
-- that of the directory in which the entry was last changed.
CREATE TABLE directory_entry (
    entry_id text    PRIMARY KEY,
    kind     text    NOT NULL,
    place    integer NOT NULL,
    version  bigint  NOT NULL,
    content  jsonb   NOT NULL
);

-- Who changed what, when: the content afterwards, or the last one of an entry that was removed. Never changed.
CREATE TABLE directory_change (
    version    bigint      NOT NULL,
    entry_id   text        NOT NULL,
    change     text        NOT NULL,
    kind       text        NOT NULL,
    content    jsonb       NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (entry_id, version)
);
