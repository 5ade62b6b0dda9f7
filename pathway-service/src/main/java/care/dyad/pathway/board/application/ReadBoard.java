package care.dyad.pathway.board.application;

import care.dyad.pathway.board.domain.OpenDeadline;
import care.dyad.pathway.board.domain.Week;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.pages.domain.Horizon;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shows how deadlines stand. Nothing of it tells about a patient. A count of millions takes
 * seconds, so that a board that was slow to count is shown to everybody for a while; it says of
 * which moment it is.
 */
@Component
public class ReadBoard {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration MET_LATELY = Duration.ofDays(28);
    private static final int WEEKS = 12;

    private final BoardFigures figures;
    private final BoardPace pace;
    private final Clock clock;
    private @Nullable CountedBoard last;

    ReadBoard(BoardFigures figures, BoardPace pace, Clock clock) {
        this.figures = figures;
        this.pace = pace;
        this.clock = clock;
    }

    /** The board as it is now, or of a while ago when counting it takes long. */
    public synchronized Board read() {
        CountedBoard shown = last;
        if (shown == null || !pace.keeps(shown, System.nanoTime())) {
            shown = count();
            last = shown;
        }
        return shown.board();
    }

    private CountedBoard count() {
        long begun = System.nanoTime();
        Board board = board();
        long counted = System.nanoTime();
        return new CountedBoard(board, Duration.ofNanos(counted - begun), counted);
    }

    private Board board() {
        Horizon horizon = Horizon.at(clock.instant());
        return new Board(
                horizon,
                figures.figures(horizon, horizon.now().minus(MET_LATELY)),
                weeks(horizon.now()),
                figures.gaps());
    }

    /** The deadlines of a team on a pathway that run, the earliest first. */
    @Transactional(readOnly = true)
    public List<OpenDeadline> open(Pathway pathway, String teamId) {
        return figures.open(pathway, teamId);
    }

    private List<Week> weeks(Instant now) {
        LocalDate first =
                LocalDate.ofInstant(now, LONDON)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(WEEKS - 1L);
        Map<LocalDate, Week> found =
                figures.weeks(first.atStartOfDay(LONDON).toInstant(), now).stream()
                        .collect(Collectors.toMap(Week::monday, Function.identity()));
        return IntStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(monday -> found.getOrDefault(monday, new Week(monday, 0, 0)))
                .toList();
    }
}
