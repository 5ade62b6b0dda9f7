package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.ExampleRules;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

class PathwaySettingsTest {

    @Test
    void defaultsAreThoseThatWaitForClinicalSignOff() {
        PathwaySettings settings =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("dyad.pathway", PathwaySettings.class);

        assertThat(settings.sweepEvery()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.clocks().urgentWorkingDays()).isEqualTo(2);
        assertThat(settings.clocks().urgentAtMost()).isEqualTo(Duration.ofHours(72));
        assertThat(settings.clocks().riskReviewUntil()).isEqualTo(LocalTime.of(16, 0));
        assertThat(settings.clocks().riskReviewLater()).isEqualTo(Duration.ofHours(4));
        assertThat(settings.clocks().reviewWorkingDays()).isEqualTo(2);
        assertThat(settings.clocks().dueSoon().assessment()).containsExactly(Duration.ofDays(2));
        assertThat(settings.clocks().dueSoon().treatment())
                .containsExactly(Duration.ofDays(14), Duration.ofDays(2));
        assertThat(settings.clocks().rules().dueSoon()).isEqualTo(ExampleRules.RULES.dueSoon());
        assertThat(settings.clocks().attendedMechanisms())
                .containsExactlyInAnyOrder("01", "02", "04", "11");
    }
}
