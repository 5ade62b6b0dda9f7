package care.dyad.pathway.pages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;

class HorizonTest {

    private final Horizon horizon = Horizon.at(Instant.parse("2026-11-20T10:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, BREACHED",
        "2026-11-20T10:00:01Z, TODAY",
        "2026-11-21T00:00:00Z, TODAY",
        "2026-11-21T00:00:01Z, SOON",
        "2026-11-24T00:00:00Z, SOON",
        "2026-11-24T00:00:01Z, LATER"
    })
    void aDeadlineAtMidnightBelongsToTheDayBefore(Instant dueAt, DueBand band) {
        assertThat(horizon.of(dueAt)).isEqualTo(band);
    }

    @ParameterizedTest
    @EnumSource(DueBand.class)
    void theEndsOfABandAreOfThatBand(DueBand band) {
        assertThat(horizon.of(horizon.until(band))).isEqualTo(band);
        assertThat(horizon.of(horizon.after(band).plusSeconds(1))).isEqualTo(band);
    }
}
