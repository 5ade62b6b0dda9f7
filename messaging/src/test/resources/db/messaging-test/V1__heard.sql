CREATE TABLE heard (place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, said text NOT NULL CHECK (said <> 'refused by the database'));
