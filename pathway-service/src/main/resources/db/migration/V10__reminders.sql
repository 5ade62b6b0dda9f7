-- A deadline has as many reminders as are configured, the earliest first.
ALTER TABLE sla_clock ADD COLUMN reminders timestamptz[];
UPDATE sla_clock SET reminders = ARRAY[due_soon_at];
ALTER TABLE sla_clock ALTER COLUMN reminders SET NOT NULL;
ALTER TABLE sla_clock DROP COLUMN due_soon_at;
