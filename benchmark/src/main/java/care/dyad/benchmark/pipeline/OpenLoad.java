package care.dyad.benchmark.pipeline;

import care.dyad.launcher.play.InventedReferrals;
import care.dyad.launcher.play.InventedReferrals.Invented;
import care.dyad.launcher.system.ServiceCalls;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Sends referrals at moments that were fixed beforehand, however long the answers take: who is kept
 * waiting does not send later, and no wait is left out of the figures (coordinated omission).
 */
final class OpenLoad {

    private static final int ACCEPTED = 202;

    private final List<Integer> intakes;
    private final InventedReferrals referrals;
    private final Map<UUID, Long> meant = new ConcurrentHashMap<>();
    private final Map<UUID, Long> accepted = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> refused = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();

    /** Sends to intake at ports of this machine, to each in turn. */
    OpenLoad(List<Integer> intakes, InventedReferrals referrals) {
        this.intakes = intakes;
        this.referrals = referrals;
    }

    /** Sends so many a second, and comes back when each was answered. */
    void run(int rate, int seconds) {
        List<Invented> prepared = Stream.generate(referrals::next).limit(rate * seconds).toList();
        long begin = Moment.now() + Moment.SECOND;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < prepared.size(); i++) {
                long due = begin + i * Moment.SECOND / rate;
                String json = prepared.get(i).json();
                LockSupport.parkNanos((due - Moment.now()) * 1000);
                senders.execute(() -> send(json, due));
            }
        }
    }

    /** Sends so many, a few at a time, as fast as they are answered. */
    void pour(int many, int atATime) {
        var free = new Semaphore(atATime);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                String json = referrals.next().json();
                free.acquireUninterruptibly();
                senders.execute(
                        () -> {
                            send(json, Moment.now());
                            free.release();
                        });
            }
        }
    }

    private void send(String json, long due) {
        int intake = intakes.get(sent.getAndIncrement() % intakes.size());
        try {
            var request =
                    ServiceCalls.request(intake, "/referrals", "referrer")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(json))
                            .build();
            var answer = ServiceCalls.send(request);
            if (answer.statusCode() != ACCEPTED) {
                refused.merge(answer.statusCode(), 1, Integer::sum);
                return;
            }
            var id = UUID.fromString(ServiceCalls.json(answer).path("referralId").asString());
            meant.put(id, due);
            accepted.put(id, Moment.now());
        } catch (IOException e) {
            refused.merge(0, 1, Integer::sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When each that was accepted was to be sent. */
    Map<UUID, Long> meant() {
        return meant;
    }

    /** When the sender had the answer. */
    Map<UUID, Long> accepted() {
        return accepted;
    }

    /** How many were not accepted, by status; 0 when there was no answer. */
    Map<Integer, Integer> refused() {
        return refused;
    }
}
