package care.dyad.pathway.audit.application;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * How long the access log is kept.
 *
 * @param keep as long as the records that it is about, or longer
 */
public record AccessLogRetention(Period keep) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Rows before this are no longer kept, UTC. */
    Instant oldest(Instant now) {
        return now.atZone(LONDON).minus(keep).toInstant();
    }
}
