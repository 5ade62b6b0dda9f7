package care.dyad.benchmark.pathways;

import care.dyad.pathway.board.application.AddUpCounts;
import care.dyad.pathway.board.application.ReadBoard;
import care.dyad.pathway.clocks.application.AnnounceDeadlines;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.application.ReadCase;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.episodes.application.Worklist;
import care.dyad.pathway.pages.application.ShowWorklist;
import care.dyad.pathway.pages.domain.WorklistFilter;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Prints what worklists, boards and sweeps of the real service cost with millions of clocks in a
 * real PostgreSQL, beside what it is compared with in the same run.
 */
public final class MillionsOfClocks {

    private static final int TIMES = 50;
    private static final double QUERY = 20;
    private static final double IDLE_SWEEP = 2;
    private static final double BURST = 10_000;
    private static final Staff EVERYBODY = new Staff("triage", false, null);
    private static final Staff TEAM = new Staff("clinician", false, Set.of("team-7"));

    private final ConfigurableApplicationContext service;
    private final Cases cases;
    private final Size size;
    private final List<Figure> figures = new ArrayList<>();

    private MillionsOfClocks(ConfigurableApplicationContext service, Size size) {
        this.service = service;
        this.cases = new Cases(service.getBean(JdbcClient.class));
        this.size = size;
    }

    /**
     * Prints a table in Markdown and writes {@code target/millions-of-clocks.json}.
     *
     * @param args {@code full} or {@code short}
     */
    public static void main(String[] args) throws IOException {
        Size size = Size.of(args.length == 0 ? "full" : args[0]);
        try (ConfigurableApplicationContext service = PathwayService.start("millions_of_clocks")) {
            MillionsOfClocks run = new MillionsOfClocks(service, size);
            run.measure();
            new FigureTable(run.figures, size).print(Path.of("target", "millions-of-clocks.json"));
        }
        System.exit(0);
    }

    private void measure() {
        Clock clock = service.getBean(Clock.class);
        if (!cases.areFilled()) {
            say("filling");
            cases.fill(size, clock.instant());
        }
        service.getBean(AddUpCounts.class).addUp();
        cases.vacuum();
        say("looking");
        looks();
        say("sweeping");
        cases.passDeadlines(size.dueAtOnce(), clock.instant());
        burst();
    }

    private void looks() {
        Worklist worklist = service.getBean(Worklist.class);
        ShowWorklist pages = service.getBean(ShowWorklist.class);
        ReadBoard board = service.getBean(ReadBoard.class);
        UUID referralId = cases.aCase();
        double one = Stopwatch.of(TIMES, () -> cases.readOne(referralId)).median();
        figures.add(new Figure("one row by its primary key", one, one, null, one));
        look("worklist of a team, API", QUERY, one, () -> worklist.page(TEAM, null, 50));
        look("worklist of everybody, API", QUERY, one, () -> worklist.page(EVERYBODY, null, 50));
        look("worklist of a team, page", QUERY, one, () -> show(pages, TEAM));
        look("worklist of everybody, page", QUERY, one, () -> show(pages, EVERYBODY));
        look(
                "deadlines of a team on the board",
                QUERY,
                one,
                () -> board.open(Pathway.PARENT_INFANT, "team-7"));
        look("board", QUERY, one, board::read);
        ReadCase readCase = service.getBean(ReadCase.class);
        look("case", null, one, () -> readCase.read(referralId, EVERYBODY));
        AnnounceDeadlines sweep = service.getBean(AnnounceDeadlines.class);
        look("sweep with nothing due", IDLE_SWEEP, one, sweep::sweep);
    }

    private static void show(ShowWorklist pages, Staff staff) {
        pages.show(staff, WorklistFilter.NONE, 1);
    }

    private void burst() {
        cases.prepareBare(size.dueAtOnce());
        double bare = Stopwatch.once(cases::sweepBare);
        String number = "%,d".formatted(size.dueAtOnce());
        figures.add(new Figure(number + " bare rows changed and appended", bare, bare, null, bare));
        AnnounceDeadlines sweep = service.getBean(AnnounceDeadlines.class);
        long begun = System.nanoTime();
        once(number + " clocks announced, in the outbox", BURST, bare, () -> announceAll(sweep));
        double published = (System.nanoTime() - begun) / 1e6 + Stopwatch.once(this::awaitPublished);
        figures.add(new Figure("the same, on Kafka", published, published, null, bare));
    }

    private void announceAll(AnnounceDeadlines sweep) {
        int announced = sweep.sweep();
        if (announced != size.dueAtOnce()) {
            throw new IllegalStateException(announced + " announced, not " + size.dueAtOnce());
        }
    }

    private void awaitPublished() {
        while (!cases.isPublished()) {
            Thread.onSpinWait();
        }
    }

    private void look(String what, @Nullable Double wanted, double yardstick, Runnable look) {
        Stopwatch times = Stopwatch.of(TIMES, look);
        figures.add(new Figure(what, times.median(), times.slowest(), wanted, yardstick));
    }

    private void once(String what, @Nullable Double wanted, double yardstick, Runnable work) {
        double millis = Stopwatch.once(work);
        figures.add(new Figure(what, millis, millis, wanted, yardstick));
    }

    private static void say(String doing) {
        System.err.println(doing + " ...");
    }
}
