package care.dyad.pathway.board.application;

import care.dyad.pathway.board.domain.OpenDeadline;
import care.dyad.pathway.board.domain.Week;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.pages.domain.Horizon;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows how deadlines stand. Nothing of it tells about a patient. */
@Component
public class ReadBoard {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS_OF_LATELY = 28;
    private static final int WEEKS = 12;

    private final BoardFigures figures;
    private final Reconciliations reconciliations;
    private final Clock clock;

    ReadBoard(BoardFigures figures, Reconciliations reconciliations, Clock clock) {
        this.figures = figures;
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    /** The board as it is now. */
    @Transactional(readOnly = true)
    public Board read() {
        Horizon horizon = Horizon.at(clock.instant());
        return new Board(
                horizon,
                figures.figures(horizon, metSince(horizon.now())),
                weeks(horizon.now()),
                figures.gaps(),
                reconciliations.unaccounted());
    }

    private static Instant metSince(Instant now) {
        return LocalDate.ofInstant(now, LONDON)
                .minusDays(DAYS_OF_LATELY)
                .atStartOfDay(LONDON)
                .toInstant();
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
