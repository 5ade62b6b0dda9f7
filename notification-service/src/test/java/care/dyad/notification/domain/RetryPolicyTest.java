package care.dyad.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class RetryPolicyTest {

    private final RetryPolicy policy =
            new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(72));

    @ParameterizedTest
    @CsvSource({
        "1, 1, PT5S",
        "2, 1, PT10S",
        "3, 1, PT20S",
        "6, 1, PT2M40S",
        "7, 1, PT5M",
        "800, 1, PT5M",
        "1, 0, PT2.5S",
        "3, 0.5, PT15S",
        "800, 0, PT2M30S"
    })
    void pausesDoubleUpToTheLongestWithJitter(int attempts, double jitter, Duration pause) {
        assertThat(policy.pauseAfter(attempts, Duration.ofHours(1), jitter)).contains(pause);
    }

    @Test
    void outlastsAWeekendAndThenGivesUp() {
        assertThat(policy.pauseAfter(800, Duration.ofHours(72).minusMillis(1), 1)).isPresent();
        assertThat(policy.pauseAfter(800, Duration.ofHours(72), 1)).isEmpty();
    }

    @Test
    void refusesPausesThatMakeNoSense() {
        assertThatThrownBy(
                        () ->
                                new RetryPolicy(
                                        Duration.ofMinutes(6),
                                        Duration.ofMinutes(5),
                                        Duration.ofHours(72)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
