package care.dyad.benchmark.pathways;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints how long the pages of the worklist take over HTTP, from the request to the last byte, with
 * 50,000 open episodes of named people. Wanted: 95 of 100 in under 100 ms.
 */
public final class WorklistPages {

    private static final int TIMES = 200;

    /** Until the JVM has compiled what a page needs. */
    private static final int ROUNDS_BEFORE = 100;

    private static final double WANTED = 100;
    private static final Size SIZE = new Size(50_000, 50_000, 0);

    private static final String TEAM = "team-7";

    private static final Map<String, String> OF_EVERYBODY =
            new TreeMap<>(
                    Map.of(
                            "first page", "/worklist",
                            "its 40th page", "/worklist?page=40",
                            "narrowed to breaches", "/worklist?due=breached",
                            "narrowed to a step", "/worklist?step=assess",
                            "narrowed to a team", "/worklist?team=team-8"));

    private final String origin;

    private WorklistPages(String origin) {
        this.origin = origin;
    }

    /** Prints a table in Markdown. */
    public static void main(String[] args) {
        try (ConfigurableApplicationContext service = PathwayService.start("worklist_pages")) {
            Cases cases = new Cases(service.getBean(JdbcClient.class));
            if (!cases.areFilled()) {
                cases.fill(SIZE, service.getBean(Clock.class).instant());
                cases.nameEverybody();
                cases.giveTo("cntw-sunderland", TEAM);
            }
            String port = service.getEnvironment().getRequiredProperty("local.server.port");
            new WorklistPages("http://localhost:" + port).measure();
        }
        System.exit(0);
    }

    private void measure() {
        System.out.printf("%n%,d open episodes%n%n", SIZE.openEpisodes());
        System.out.println("| page over HTTP | median, ms | 95 %, ms | slowest, ms | wanted, ms |");
        System.out.println("|---|---:|---:|---:|---:|");
        Visitor triage = Visitor.signedIn(origin, "triage");
        for (int round = 0; round < ROUNDS_BEFORE; round++) {
            OF_EVERYBODY.values().forEach(triage::read);
        }
        OF_EVERYBODY.forEach((what, path) -> time("everybody, " + what, triage, path));
        time("a team, first page", Visitor.signedIn(origin, "sunderland"), "/worklist");
    }

    private static void time(String what, Visitor visitor, String path) {
        if (!visitor.read(path).contains("INVENTED-")) {
            throw new IllegalStateException(path + " shows no referral");
        }
        Stopwatch times = Stopwatch.of(TIMES, () -> visitor.read(path));
        double p95 = times.percentile(95);
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | < %.0f%s |%n",
                what, times.median(), p95, times.slowest(), WANTED, p95 < WANTED ? "" : ", missed");
    }
}
