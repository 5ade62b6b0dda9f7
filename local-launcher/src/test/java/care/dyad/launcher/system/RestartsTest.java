package care.dyad.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class RestartsTest {

    private final Restarts restarts = new Restarts();

    @Test
    void waitsLongerEachTimeAndGivesUpAfterFive() {
        for (int seconds : new int[] {1, 2, 4, 8, 16}) {
            assertThat(restarts.next(0)).contains(Duration.ofSeconds(seconds));
        }

        assertThat(restarts.next(Duration.ofMinutes(10).toNanos() - 1)).isEmpty();
    }

    @Test
    void forgetsDeathsOfTenMinutesAgo() {
        for (int i = 0; i < 5; i++) {
            restarts.next(0);
        }

        assertThat(restarts.next(Duration.ofMinutes(10).toNanos())).contains(Duration.ofSeconds(1));
    }
}
