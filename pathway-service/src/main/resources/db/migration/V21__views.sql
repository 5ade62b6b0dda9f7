-- Filters of the worklist that people keep under a name.
CREATE TABLE worklist_view (
    account  text NOT NULL,
    name     text NOT NULL,
    band     text,
    pathway  text,
    step     text,
    team     text,
    assigned text,
    PRIMARY KEY (account, name)
);
