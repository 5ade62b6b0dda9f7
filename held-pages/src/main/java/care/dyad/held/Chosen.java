package care.dyad.held;

import care.dyad.messaging.HeldEventDesk.Kind;
import care.dyad.messaging.HeldEventDesk.Wanted;
import care.dyad.ui.FormOption;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * Which held events somebody looks at, and what else there is to choose from.
 *
 * @param topic the topic; empty for all
 * @param reason the reason, a code; empty for any
 * @param topics the topics that there are
 * @param reasons the reasons that there are
 * @param lines how many first events are chosen
 */
record Chosen(
        String topic,
        String reason,
        List<FormOption> topics,
        List<FormOption> reasons,
        long lines) {

    static Chosen of(List<Kind> kinds, String topic, String reason) {
        return new Chosen(
                topic,
                reason,
                options(kinds, Kind::topic, topic, Function.identity()),
                options(kinds, Kind::reason, reason, HeldWords::reason),
                kinds.stream()
                        .filter(kind -> topic.isEmpty() || kind.topic().equals(topic))
                        .filter(kind -> reason.isEmpty() || kind.reason().equals(reason))
                        .mapToLong(Kind::lines)
                        .sum());
    }

    /** The first events of their lines that are chosen. */
    static Wanted first(String topic, String reason, long after) {
        return new Wanted(given(topic), given(reason), null, true, after);
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }

    private static List<FormOption> options(
            List<Kind> kinds,
            Function<Kind, String> value,
            String chosen,
            Function<String, String> words) {
        return kinds.stream()
                .map(value)
                .distinct()
                .map(
                        one ->
                                new FormOption(
                                        one,
                                        one,
                                        words.apply(one),
                                        null,
                                        one.equals(chosen),
                                        false,
                                        List.of()))
                .toList();
    }
}
