package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.testing.SettableClock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

class HoldMetersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void gaugesThatAreReadTogetherAskTheDatabaseOnce() {
        new HoldMeters(meters, this::extent, clock);

        assertThat(read("dyad.held.events")).isEqualTo(5);
        assertThat(read("dyad.held.lines")).isEqualTo(2);
        assertThat(read("dyad.held.oldest")).isEqualTo(90.5);

        assertThat(looks).hasValue(1);
    }

    @Test
    void nextScrapeLooksAgain() {
        new HoldMeters(meters, this::extent, clock);
        read("dyad.held.events");

        clock.advance(Duration.ofSeconds(1));
        read("dyad.held.events");

        assertThat(looks).hasValue(2);
    }

    @Test
    void whatCannotBeAskedIsNoNumber() {
        new HoldMeters(
                meters,
                () -> {
                    throw new IllegalStateException("away");
                },
                clock);

        assertThat(read("dyad.held.events")).isNaN();
        assertThat(read("dyad.held.lines")).isNaN();
    }

    private double read(String gauge) {
        return meters.get(gauge).gauge().value();
    }

    private HeldEvents.Extent extent() {
        looks.incrementAndGet();
        return new HeldEvents.Extent(5, 2, 90.5);
    }
}
