package care.dyad.triage.replay.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.triage.replay.domain.EquityLimit.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class EquityLimitTest {

    private static final Counts ALL = new Counts(1000, 100, 0, 0);

    private final EquityLimit limit = new EquityLimit(new BigDecimal("0.05"));

    @Test
    void aGroupMayReachTheLimitAndNotPassIt() {
        assertThat(limit.of(new Counts(200, 30, 0, 0), ALL)).isEqualTo(Finding.WITHIN);
        assertThat(limit.of(new Counts(200, 31, 0, 0), ALL)).isEqualTo(Finding.EXCEEDED);
    }

    @Test
    void onlyDownwardMovesCount() {
        assertThat(limit.of(new Counts(200, 30, 100, 70), ALL)).isEqualTo(Finding.WITHIN);
    }

    @Test
    void aSmallGroupIsJudgedWhenFiveOrMoreOfItMovedDown() {
        assertThat(limit.of(new Counts(10, 5, 0, 0), ALL)).isEqualTo(Finding.EXCEEDED);
    }

    @Test
    void noFindingRestsOnASmallNumber() {
        for (int down = 0; down < 5; down++) {
            assertThat(limit.of(new Counts(26, down, 0, 0), ALL)).isEqualTo(Finding.TOO_SMALL);
            assertThat(limit.of(new Counts(27, down, 0, 0), ALL)).isEqualTo(Finding.WITHIN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.05", "1.01"})
    void refusesALimitThatIsNone(String excess) {
        assertThatThrownBy(() -> new EquityLimit(new BigDecimal(excess)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
