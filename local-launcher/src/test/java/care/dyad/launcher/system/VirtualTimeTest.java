package care.dyad.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

class VirtualTimeTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void letsAFortnightPassInMinutes() {
        var time = VirtualTime.real().continuedAt(START, 3600);

        assertThat(time.at(START)).isEqualTo(START);
        assertThat(time.at(START.plusSeconds(336))).isEqualTo(START.plus(Duration.ofDays(14)));
    }

    @Test
    void neverGoesBackWhenTheSpeedChanges() {
        var fast = VirtualTime.real().continuedAt(START, 3600);
        Instant later = START.plusSeconds(60);

        var slow = fast.continuedAt(later, 1);

        assertThat(slow.at(later)).isEqualTo(fast.at(later));
        assertThat(slow.at(later.plusSeconds(1))).isEqualTo(fast.at(later).plusSeconds(1));
        assertThat(slow.isReal()).isFalse();
    }

    @Test
    void survivesARestart(@TempDir Path folder) throws Exception {
        var file = folder.resolve("data/clock.properties");
        var time = new VirtualTime(START, START.plusSeconds(7200), 60);

        time.write(file);

        assertThat(VirtualTime.read(file)).isEqualTo(time);
    }

    @Test
    void isTimeAsItIsUntilToldOtherwise(@TempDir Path folder) throws Exception {
        var time = VirtualTime.read(folder.resolve("clock.properties"));

        assertThat(time.at(START)).isEqualTo(START);
        assertThat(time.continuedAt(START, 1).isReal()).isTrue();
        assertThat(time.options()).isEmpty();
    }

    @Test
    void refusesASpeedBelowOne() {
        assertThatThrownBy(() -> new VirtualTime(START, START, 0))
                .hasMessage("the clock speed is 1 or more, not 0");
    }
}
