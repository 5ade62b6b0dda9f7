package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.play.InventedReferrals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Sends the same number of referrals again and again, as fast as they are taken in. */
final class Rounds {

    private static final int ROUNDS = 5;
    private static final int OF_A_ROUND = 2_000;
    private static final int AT_A_TIME = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Endpoints endpoints;
    private final InventedReferrals referrals;

    Rounds(Endpoints endpoints, InventedReferrals referrals) {
        this.endpoints = endpoints;
        this.referrals = referrals;
    }

    /**
     * The medians of some rounds, after one that does not count.
     *
     * @param when what is the case now
     * @param intakes ports, which get every other referral
     * @param parts whose processor time counts
     */
    Cost median(String when, List<Integer> intakes, List<Child> parts)
            throws IOException, InterruptedException {
        System.out.println("measuring: " + when);
        send(OF_A_ROUND, intakes);
        List<Cost> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ProcessorTime before = ProcessorTime.of(parts);
            double millis = send(OF_A_ROUND, intakes);
            double processor =
                    ProcessorTime.of(parts).millisSince(before, OF_A_ROUND).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
            rounds.add(new Cost(when, processor, millis));
        }
        return new Cost(when, median(rounds, Cost::processorMillis), median(rounds, Cost::millis));
    }

    private static double median(List<Cost> rounds, ToDoubleFunction<Cost> value) {
        return rounds.stream()
                .mapToDouble(value)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Sends so many and waits until all have their cases and their messages are sent.
     *
     * @return milliseconds of each, on average, from the first that is sent to the last case
     */
    double send(int many, List<Integer> intakes) throws InterruptedException {
        Instant begin = Instant.now();
        var load = new OpenLoad(intakes, referrals);
        load.pour(many, AT_A_TIME);
        if (load.meant().size() != many) {
            throw new IllegalStateException("intake did not accept all: " + load.refused());
        }
        var sent = load.meant();
        var cases = Commits.ofCases(endpoints).await(sent.keySet(), begin, PATIENCE);
        Rest.await(endpoints);
        return Drained.of("all", sent.keySet(), sent, cases).seconds() * 1000 / many;
    }
}
