package care.dyad.benchmark.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Microseconds since 1970, by the clock that all processes of this machine share. */
final class Moment {

    static final long SECOND = 1_000_000;

    private Moment() {}

    static long now() {
        return of(Instant.now());
    }

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
