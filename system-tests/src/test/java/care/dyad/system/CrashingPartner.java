package care.dyad.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A partner that dies at random moments. It writes down what was confirmed, and each time it comes
 * back it sends everything else again.
 */
final class CrashingPartner {

    static final String SYSTEM = "crashing-partner";

    private static final int SENDERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningDyad dyad;
    private final Random random;
    private final List<PartnerReferral> referrals;
    private final Map<String, String> confirmed = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final PartnerTopics topics;
    private int lives;

    CrashingPartner(RunningDyad dyad, int count, long seed, Instant now) {
        this.dyad = dyad;
        this.random = new Random(seed);
        this.referrals =
                IntStream.range(0, count)
                        .mapToObj(number -> new PartnerReferral(SYSTEM, number, now))
                        .toList();
        this.topics = new PartnerTopics(dyad.infrastructure(), SYSTEM);
    }

    /** What the partner does not know to have arrived. */
    List<PartnerReferral> open() {
        return referrals.stream()
                .filter(referral -> !confirmed.containsKey(referral.reference()))
                .toList();
    }

    /** How often it lived, and how much it sent. */
    String figures() {
        return "%d referrals, %d lives, %d sendings".formatted(referrals.size(), lives, sent.get());
    }

    /** What was confirmed: the id that each reference was given. */
    Map<String, String> confirmed() {
        return Map.copyOf(confirmed);
    }

    /** Lives once: sends what is not confirmed, and dies at a random moment or when it is done. */
    void live() throws Exception {
        lives++;
        List<PartnerReferral> open = new ArrayList<>(open());
        Collections.shuffle(open, random);
        var queue = new ConcurrentLinkedQueue<>(open);
        var breaths = new AtomicInteger(1 + random.nextInt(open.size() * 3 / 2 + 1));
        long seed = random.nextLong();
        var life =
                new PartnerLife(
                        "http://localhost:" + dyad.ports().intake(),
                        dyad.infrastructure().kafka(),
                        topics.submissions());
        List<Future<?>> senders = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                var cuts = new Random(seed + i);
                senders.add(
                        threads.submit(
                                () -> {
                                    send(life, queue, breaths, cuts);
                                    return null;
                                }));
            }
        } finally {
            life.die();
        }
        for (Future<?> sender : senders) {
            sender.get();
        }
        topics.accepted().forEach(this::confirm);
    }

    private void send(
            PartnerLife life, Queue<PartnerReferral> queue, AtomicInteger breaths, Random cuts)
            throws Exception {
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            int left = breaths.getAndDecrement();
            if (left <= 0) {
                return;
            }
            if (left == 1) {
                life.die();
                return;
            }
            sendOne(life, next, cuts.nextInt(10) == 0 ? cut(cuts) : PATIENCE);
        }
    }

    private static Duration cut(Random cuts) {
        return Duration.ofMillis(cuts.nextInt(40));
    }

    private void sendOne(PartnerLife life, PartnerReferral referral, Duration patience)
            throws Exception {
        sent.incrementAndGet();
        if (!referral.isByKafka()) {
            life.post(referral, patience).ifPresent(id -> confirm(referral.reference(), id));
            return;
        }
        life.publish(referral, topics.bytes(referral.event()));
    }

    /** An answer that differs from an earlier one would be a second referral. */
    private void confirm(String reference, String id) {
        String earlier = confirmed.putIfAbsent(reference, id);
        if (earlier != null && !earlier.equals(id)) {
            throw new IllegalStateException(reference + " became " + earlier + " and " + id);
        }
    }
}
