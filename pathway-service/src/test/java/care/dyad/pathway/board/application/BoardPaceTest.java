package care.dyad.pathway.board.application;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.pages.domain.Horizon;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class BoardPaceTest {

    private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

    private final BoardPace pace = new BoardPace(Duration.ofMillis(250));

    @ParameterizedTest
    @CsvSource({"250, 0, false", "251, 0, true", "3000, 59999, true", "3000, 60000, false"})
    void boardThatTakesLongToCountIsShownForTwentyTimesAsLong(
            long took, long age, boolean isShownAgain) {
        CountedBoard counted =
                new CountedBoard(
                        new Board(Horizon.at(THEN), List.of(), List.of(), List.of()),
                        Duration.ofMillis(took),
                        7);

        boolean keeps = pace.keeps(counted, 7 + Duration.ofMillis(age).toNanos());

        assertThat(keeps).isEqualTo(isShownAgain);
    }
}
