-- With the place, what was queued in one transaction is in order too, so that a claim reads the first and not all of them.
DROP INDEX notification_due;
CREATE INDEX notification_due
    ON notification (channel, (priority = 'EMERGENCY') DESC, next_attempt_at, place)
    WHERE state IN ('QUEUED', 'SENDING');
