package care.dyad.messaging;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A service whose contracts are not declared waits for them, out of service: whoever runs the step
 * that declares them need not start it again. Once they were there they are not asked for any more.
 * A broker or registry that is away says nothing about them, and holds nobody up: requests are
 * taken meanwhile. Nor does it hold up who looks, because a look that takes long is an answer too:
 * that the service is away.
 */
final class ContractsHealth implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(ContractsHealth.class);

    /** Less than who looks waits for. */
    private static final long WAIT_MILLIS = 1000;

    private static final Duration GIVE_UP = Duration.ofSeconds(10);

    private final DeclaredContracts contracts;
    private final Duration giveUp;
    private Health known = outOfService("not known yet");
    private List<String> told = List.of();
    private @Nullable Asked latest;

    /** A question that was asked, and when. */
    private record Asked(FutureTask<Health> answer, long nanos) {

        boolean isOlderThan(Duration time) {
            return System.nanoTime() - nanos > time.toNanos();
        }
    }

    ContractsHealth(DeclaredContracts contracts) {
        this(contracts, GIVE_UP);
    }

    /**
     * @param giveUp how long an answer is waited for until nobody can be asked
     */
    ContractsHealth(DeclaredContracts contracts, Duration giveUp) {
        this.contracts = contracts;
        this.giveUp = giveUp;
    }

    @Override
    public Health health() {
        Asked asked = asked();
        try {
            return asked.answer().get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return asked.isOlderThan(giveUp) ? nobodyCanBeAsked() : known();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the contracts cannot be looked at", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return known();
        }
    }

    /** One question at a time, however many look; none any more once they were there. */
    private synchronized Asked asked() {
        Asked asked = latest;
        if (asked == null || (asked.answer().isDone() && !isUp(known))) {
            asked = new Asked(new FutureTask<>(this::ask), System.nanoTime());
            latest = asked;
            Thread.startVirtualThread(asked.answer());
        }
        return asked;
    }

    private Health ask() {
        try {
            return keep(of(contracts.missing()));
        } catch (UncheckedIOException e) {
            return keep(nobodyCanBeAsked());
        }
    }

    /** For who did not wait for it. */
    private synchronized Health keep(Health answer) {
        known = answer;
        return answer;
    }

    private synchronized Health known() {
        return known;
    }

    /** Up because they are there, not because nobody can be asked. */
    private static boolean isUp(Health health) {
        return health.getStatus().equals(Status.UP) && health.getDetails().isEmpty();
    }

    private static Health nobodyCanBeAsked() {
        return Health.up().withDetail("contracts", "nobody can be asked").build();
    }

    private static Health outOfService(Object missing) {
        return Health.outOfService().withDetail("missing", missing).build();
    }

    private synchronized Health of(List<String> missing) {
        if (missing.isEmpty()) {
            return Health.up().build();
        }
        if (!missing.equals(told)) {
            told = missing;
            log.error(
                    "out of service until this is declared: {}. Run care.dyad.schemas.DeclareContracts"
                            + " of this version (docs/operating.md, Declaring the contracts)",
                    missing);
        }
        return outOfService(missing);
    }
}
