-- A migration of a large table.
SELECT pg_sleep(4);
