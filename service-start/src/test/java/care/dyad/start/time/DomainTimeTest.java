package care.dyad.start.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.start.RefusedToStart;
import care.dyad.testing.SettableClock;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

class DomainTimeTest {

    private static final Instant REAL = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant VIRTUAL = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void realTimeIsTheDefault() {
        assertThat(new DomainTime(null, null, 1).clock()).isEqualTo(Clock.systemUTC());
    }

    @Test
    void domainTimeRunsAtItsSpeedFromItsEpoch() {
        var real = new SettableClock(REAL);
        var clock = new ScaledClock(real, REAL, VIRTUAL, 3600);

        real.advance(Duration.ofSeconds(2));

        assertThat(clock.instant()).isEqualTo("2027-01-01T02:00:00Z");
    }

    @Test
    void refusesASpeedWithoutEpochs() {
        var half = new DomainTime(REAL, null, 60);
        var none = new DomainTime(null, null, 60);

        assertThatThrownBy(half::clock)
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("virtual-epoch");
        assertThatThrownBy(none::clock).hasMessageContaining("real-epoch");
    }

    @Test
    void tellsTheDomainsTimeOfARealOne() {
        var settings = new DomainTime(REAL, VIRTUAL, 3600);

        assertThat(settings.atReal(REAL.plusSeconds(2))).isEqualTo("2027-01-01T02:00:00Z");
        assertThat(new DomainTime(null, null, 1).atReal(REAL)).isEqualTo(REAL);
    }
}
