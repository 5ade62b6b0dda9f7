package care.dyad.system;

import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Referrals that keep coming, by a seed which ones. Who sends gets an answer or sends again, as the
 * contract wants it: {@code -Ddyad.traffic.seed}, {@code -Ddyad.traffic.rate} (a second).
 */
final class Traffic implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long SEED = Long.getLong("dyad.traffic.seed", 20261123);
    private static final int RATE = Integer.getInteger("dyad.traffic.rate", 8);
    private static final int SENDERS = 16;

    /** Each ends with a team that is told; none is an emergency, whose calls repeat. */
    private static final List<String> SAMPLES =
            List.of(
                    "01-mild-low-mood-isolated.json",
                    "02-moderate-no-complexity.json",
                    "06-bipolar-well.json",
                    "07-severe-phq.json",
                    "10-bonding-difficulty-area-with-service.json",
                    "11-severe-and-bonding.json");

    /**
     * A referral that was taken in.
     *
     * @param source what its sender calls it
     */
    record Taken(String id, String reference, String source) {}

    private final Dyad dyad;
    private final Random random = new Random(SEED);
    private final Map<String, Taken> taken = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger tries = new AtomicInteger();
    private final LinkedBlockingQueue<Future<?>> sendings = new LinkedBlockingQueue<>();
    private final Semaphore free = new Semaphore(SENDERS);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private Traffic(Dyad dyad) {
        this.dyad = dyad;
    }

    /** Traffic that begins now. */
    static Traffic to(Dyad dyad) {
        var traffic = new Traffic(dyad);
        traffic.clock.scheduleAtFixedRate(traffic::next, 0, 1000 / RATE, TimeUnit.MILLISECONDS);
        return traffic;
    }

    /** Whoever finds every sender waiting does not come. */
    private void next() {
        String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
        if (free.tryAcquire()) {
            sendings.add(
                    senders.submit(
                            () -> {
                                try {
                                    send(sample);
                                } finally {
                                    free.release();
                                }
                            }));
        }
    }

    /** Sends one now, again and again until it is taken. */
    Taken sendOne() {
        return send(SAMPLES.getFirst());
    }

    private Taken send(String sample) {
        String referral = Samples.fresh(sample);
        JsonNode accepted =
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(500))
                        .atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(() -> post(referral), answer -> answer.status() == 202)
                        .body();
        var one =
                new Taken(
                        accepted.at("/referralId").asString(),
                        accepted.at("/reference").asString(),
                        JsonMapper.shared().readTree(referral).at("/source/reference").asString());
        taken.put(one.id(), one);
        return one;
    }

    private Api.Answer post(String referral) throws IOException {
        tries.incrementAndGet();
        Api.Answer answer = dyad.intake().post("/referrals", referral);
        answers.merge(answer.status(), 1, Integer::sum);
        return answer;
    }

    /** Goes on until so many more were taken. */
    void awaitMore(int number) {
        int until = taken.size() + number;
        await().atMost(PATIENCE).until(() -> taken.size() >= until);
    }

    /** Goes on until so many more were sent, whatever became of them. */
    void awaitTries(int number) {
        int until = tries.get() + number;
        await().atMost(PATIENCE).until(() -> tries.get() >= until);
    }

    /** Sends one now, and waits until its team is told. */
    Duration sendOneAndAwaitTold() {
        long sent = System.nanoTime();
        String reference = sendOne().reference();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                dyad.mails().messages().stream()
                                        .anyMatch(mail -> mail.subject().contains(reference)));
        return Duration.ofNanos(System.nanoTime() - sent);
    }

    /** What was taken until now, while it goes on. */
    Map<String, Taken> soFar() {
        return Map.copyOf(taken);
    }

    /** Ends it; whoever is still sending is waited for. */
    Map<String, Taken> end() throws Exception {
        clock.shutdown();
        if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the traffic does not end");
        }
        for (Future<?> sending : sendings) {
            sending.get();
        }
        return Map.copyOf(taken);
    }

    /** Whether a referral of this id was taken. */
    boolean has(String id) {
        return taken.containsKey(id);
    }

    /** How often intake answered with which status. */
    Map<Integer, Integer> answers() {
        return Map.copyOf(answers);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        senders.shutdownNow();
    }
}
