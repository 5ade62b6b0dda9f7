package care.dyad.held;

import care.dyad.messaging.HeldEventAnswers.Outcome;
import care.dyad.messaging.HeldEventDesk.Limits;
import care.dyad.messaging.HeldEventDesk.Wanted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A replay of many events as far as it has come. It is kept on the page alone, so that whoever
 * leaves the page has stopped it, and nothing has to be found and stopped elsewhere.
 *
 * @param topic of which topic; empty for all
 * @param reason held for which reason, a code; empty for any
 * @param cap how many events at most
 * @param pace how many at once, which is in a second
 * @param stopAtFailure whether it ends when one fails
 * @param handled how many went well
 * @param failed those that failed; they are not tried again
 * @param over whether there is nothing left to do
 */
record ReplayRun(
        String topic,
        String reason,
        int cap,
        int pace,
        boolean stopAtFailure,
        int handled,
        List<Long> failed,
        boolean over) {

    static final int LARGEST_CAP = 10_000;
    static final int LARGEST_PACE = 100;
    private static final String NUMBER = "\\d{1,9}";

    ReplayRun {
        failed = List.copyOf(failed);
    }

    /** As it was posted; a number that is none is 0, which no limit allows. */
    static ReplayRun of(Map<String, String> posted) {
        return new ReplayRun(
                posted.getOrDefault("topic", ""),
                posted.getOrDefault("reason", ""),
                number(posted.getOrDefault("cap", "100")),
                number(posted.getOrDefault("pace", "10")),
                posted.containsKey("stop"),
                number(posted.getOrDefault("handled", "0")),
                ids(posted.getOrDefault("failed", "")),
                false);
    }

    private static int number(String text) {
        return text.strip().matches(NUMBER) ? Integer.parseInt(text.strip()) : 0;
    }

    private static List<Long> ids(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    boolean hasSoundCap() {
        return cap >= 1 && cap <= LARGEST_CAP;
    }

    boolean hasSoundPace() {
        return pace >= 1 && pace <= LARGEST_PACE;
    }

    Wanted wanted() {
        return Chosen.first(topic, reason, 0);
    }

    /** What the next request does. */
    Limits next() {
        return new Limits(failed, Math.min(pace, cap - tried()), stopAtFailure);
    }

    /** Whether the cap is reached. */
    boolean isSpent() {
        return tried() >= cap;
    }

    private int tried() {
        return handled + failed.size();
    }

    /** With what the request came to. */
    ReplayRun after(List<Outcome> outcomes) {
        int wentWell = (int) outcomes.stream().filter(Outcome::done).count();
        List<Long> allFailed = new ArrayList<>(failed);
        outcomes.stream().filter(one -> !one.done()).map(Outcome::id).forEach(allFailed::add);
        boolean ends =
                outcomes.isEmpty()
                        || tried() + outcomes.size() >= cap
                        || (stopAtFailure && !allFailed.isEmpty());
        return new ReplayRun(
                topic, reason, cap, pace, stopAtFailure, handled + wentWell, allFailed, ends);
    }

    /** Those that failed, as they are posted again. */
    public String failedIds() {
        return failed.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
