package care.dyad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class SettableClockTest {

    private final SettableClock clock = SettableClock.at("2026-11-20T10:00:00Z");

    @Test
    void movesOnlyByWhatItIsTold() {
        clock.advance(Duration.ofHours(72));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void canBeSetBack() {
        clock.set(Instant.EPOCH);

        assertThat(clock.millis()).isZero();
    }
}
