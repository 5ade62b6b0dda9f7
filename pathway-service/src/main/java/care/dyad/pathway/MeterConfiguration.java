package care.dyad.pathway;

import care.dyad.messaging.Glance;
import care.dyad.pathway.board.application.Board;
import care.dyad.pathway.board.application.ReadBoard;
import care.dyad.pathway.board.domain.Figure;
import care.dyad.pathway.clocks.application.SweepDelay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.function.ToIntFunction;

/** What the alerts about deadlines look at; every instance measures the same, for all. */
@Configuration(proxyBeanMethods = false)
class MeterConfiguration {

    private static final Duration KEEP_BOARD = Duration.ofSeconds(30);
    private static final Duration KEEP_DELAY = Duration.ofSeconds(5);

    /** Counted as on the deadlines board, and never while somebody waits for the figures. */
    @Bean
    MeterBinder openDeadlines(ReadBoard board) {
        var glance = new Glance<>(board::read, KEEP_BOARD);
        return meters -> {
            open(meters, glance, "breached", Figure::breached);
            open(meters, glance, "due_soon", Figure::soon);
            open(meters, glance, "running", Figure::later);
        };
    }

    private static void open(
            MeterRegistry meters, Glance<Board> board, String state, ToIntFunction<Figure> count) {
        Gauge.builder(
                        "dyad.clocks.open",
                        () -> board.of(one -> one.figures().stream().mapToInt(count).sum()))
                .description("Deadlines that run: passed, in the next three days, and later")
                .tag("state", state)
                .register(meters);
    }

    @Bean
    MeterBinder unannouncedDeadlines(SweepDelay delay) {
        var glance = new Glance<>(delay::longest, KEEP_DELAY);
        return meters ->
                Gauge.builder(
                                "dyad.clocks.unannounced.oldest",
                                () -> glance.of(longest -> longest.toMillis() / 1000.0))
                        .description("How long the announcement of a deadline is overdue")
                        .baseUnit("seconds")
                        .register(meters);
    }
}
