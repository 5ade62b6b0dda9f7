-- A connection keeps the plans of these functions for as long as it lives. Planned while the tables were empty, as on a new
-- installation, they read whole tables for each batch, however large those have become; so they are told to use the keys.
ALTER FUNCTION mark_new_emergencies() SET enable_seqscan = off;
ALTER FUNCTION mark_new_emergencies() SET enable_hashjoin = off;
ALTER FUNCTION count_clocks() SET enable_seqscan = off;
ALTER FUNCTION count_clocks() SET enable_hashjoin = off;
