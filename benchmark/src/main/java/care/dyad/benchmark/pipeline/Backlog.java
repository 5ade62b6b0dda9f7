package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Together;
import care.dyad.launcher.system.LocalSystem;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * An outage of all that comes after intake. Referrals are taken in meanwhile; then the services
 * come back one after the other, so that each has the machine to itself, or all together.
 */
final class Backlog {

    private static final int AT_A_TIME = 16;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** When a number that has no known end counts as final. */
    private static final int QUIET_LOOKS = 8;

    private static final List<String> AFTER_INTAKE =
            List.of("triage-service", "pathway-service", "notification-service");

    private final LocalSystem system;
    private final Endpoints endpoints;
    private final List<Drained> lines = new ArrayList<>();
    private Instant begin = Instant.EPOCH;

    Backlog(LocalSystem system, Endpoints endpoints) {
        this.system = system;
        this.endpoints = endpoints;
    }

    /** One after the other. */
    void workOffInTurn(OpenLoad load, int many) throws IOException, InterruptedException {
        Set<UUID> waiting = buildUp(load, many);
        start("triage-service");
        lines.add(awaitAll("triage-service alone", waiting, this::decisions));
        start("pathway-service");
        lines.add(awaitAll("pathway-service alone", waiting, this::cases));
        start("notification-service");
        lines.add(Drained.of("notification-service alone", waiting, untilQuiet(this::messages)));
    }

    /** All at once, each beginning when it is up. */
    void workOffTogether(OpenLoad load, int many) throws IOException, InterruptedException {
        Set<UUID> waiting = buildUp(load, many);
        Together.run(AFTER_INTAKE.stream().map(this::starting).toList());
        Map<UUID, Long> messages = untilQuiet(this::messages);
        Map<UUID, Long> decided = decisions();
        lines.add(Drained.of("all, until each has its case", waiting, decided, cases()));
        lines.add(Drained.of("all, until the last message to a team", waiting, decided, messages));
    }

    /** A line for each that was worked off. */
    List<Drained> lines() {
        return lines;
    }

    private Set<UUID> buildUp(OpenLoad load, int many) throws IOException, InterruptedException {
        for (String service : AFTER_INTAKE) {
            system.child(service).clearLeftover();
        }
        begin = Instant.now();
        load.pour(many, AT_A_TIME);
        lines.add(Drained.of("taken in, the others away", load.meant().keySet(), load.accepted()));
        return Set.copyOf(load.meant().keySet());
    }

    private Callable<Void> starting(String service) {
        return () -> {
            start(service);
            return null;
        };
    }

    private void start(String service) throws IOException, InterruptedException {
        system.child(service).start();
    }

    private Drained awaitAll(String what, Set<UUID> waiting, Supplier<Map<UUID, Long>> moments)
            throws InterruptedException {
        long end = Moment.now() + PATIENCE.toSeconds() * Moment.SECOND;
        Drained now = Drained.of(what, waiting, moments.get());
        while (now.referrals() < waiting.size()) {
            if (Moment.now() > end) {
                throw new IllegalStateException("after " + PATIENCE + ": " + now);
            }
            Thread.sleep(BETWEEN_LOOKS);
            now = Drained.of(what, waiting, moments.get());
        }
        return now;
    }

    /** Not every referral has a message, so that their number says nothing before it stays. */
    static Map<UUID, Long> untilQuiet(Supplier<Map<UUID, Long>> moments)
            throws InterruptedException {
        Map<UUID, Long> last = moments.get();
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            Thread.sleep(BETWEEN_LOOKS);
            Map<UUID, Long> now = moments.get();
            quiet = !now.isEmpty() && now.size() == last.size() ? quiet + 1 : 0;
            last = now;
        }
        return last;
    }

    private Map<UUID, Long> decisions() {
        return Decisions.published(endpoints.kafka());
    }

    private Map<UUID, Long> cases() {
        return Commits.ofCases(endpoints).since(begin);
    }

    private Map<UUID, Long> messages() {
        return Commits.ofMessages(endpoints).since(begin);
    }
}
