package care.dyad.intake.application;

import java.time.Instant;

/** Tells what the domain's clock showed when the broker, which keeps real time, took something. */
@FunctionalInterface
public interface BrokerTime {

    /** The domain's time at an instant of the real time. */
    Instant inDomain(Instant appendedAt);
}
