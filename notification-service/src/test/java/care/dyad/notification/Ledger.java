package care.dyad.notification;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the other sides took over, and how often they kept that to themselves. A side fails each
 * fifth time, in turn by refusing for now and by taking over without an answer.
 */
final class Ledger {

    /** What a side does with a message. */
    enum Turn {
        TAKE,
        REFUSE_FOR_NOW,
        TAKE_AND_BE_SILENT
    }

    private static final int EACH = 5;

    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> silently = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    /** Notes that a message came, and says what is to be done with it. */
    Turn turn(String id) {
        Turn turn = next();
        if (turn != Turn.REFUSE_FOR_NOW) {
            count(taken, id);
        }
        if (turn == Turn.TAKE_AND_BE_SILENT) {
            count(silently, id);
        }
        return turn;
    }

    private Turn next() {
        if (asked.incrementAndGet() % EACH != 0) {
            return Turn.TAKE;
        }
        return failures.getAndIncrement() % 2 == 0 ? Turn.REFUSE_FOR_NOW : Turn.TAKE_AND_BE_SILENT;
    }

    private static void count(Map<String, AtomicInteger> counts, String id) {
        counts.computeIfAbsent(id, unseen -> new AtomicInteger()).incrementAndGet();
    }

    int asked() {
        return asked.get();
    }

    int failures() {
        return failures.get();
    }

    /** Those that nobody ever took over. */
    List<String> missingOf(List<String> ids) {
        return ids.stream().filter(id -> !taken.containsKey(id)).toList();
    }

    /** How often something was taken over again. */
    int repeats() {
        return taken.values().stream().mapToInt(count -> count.get() - 1).sum();
    }

    /** Those that came again more often than an answer was kept back. */
    List<String> repeatedWithoutReason() {
        return taken.entrySet().stream()
                .filter(one -> one.getValue().get() - 1 > silent(one.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean took(String id) {
        return taken.containsKey(id);
    }

    private int silent(String id) {
        return silently.getOrDefault(id, new AtomicInteger()).get();
    }
}
