package care.dyad.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What operators are told of held events. */
final class HeldEventJson {

    private static final Pattern OPAQUE =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private HeldEventJson() {}

    /**
     * How much is held, and a page of it.
     *
     * @param held how many events
     * @param lines how many of them failed themselves
     * @param oldestSeconds for how long the oldest is held
     * @param events the page
     */
    record Page(long held, long lines, long oldestSeconds, List<Event> events) {}

    /** A held event, without what it says. */
    record Event(
            long id,
            String topic,
            int partition,
            long offset,
            String key,
            String type,
            String eventId,
            String reason,
            String failedIn,
            int attempts,
            Instant heldAt,
            HeldEvent.State state,
            boolean first,
            int behind) {}

    /**
     * A held event with what it says, masked, and what was done to it.
     *
     * @param bytes how long it is; 0 for a tombstone, and when it is settled
     */
    record Shown(
            Event event, int bytes, Map<String, String> fields, List<HeldEventSteps.Step> steps) {}

    /**
     * What came of a replay, or would come of it.
     *
     * @param effect null when it failed
     * @param leaving the events that leave in consequence, in order
     * @param reason why it failed; null when it did not
     */
    record Outcome(
            long id,
            boolean done,
            Rerun.@Nullable Effect effect,
            List<Rerun.Leaving> leaving,
            @Nullable String reason,
            @Nullable String failedIn) {}

    /** What a replay came to, and how much is still held. */
    record Replayed(List<Outcome> outcomes, long held) {}

    static Page page(HeldEvents.Extent extent, List<HeldEvent> events) {
        return new Page(
                extent.count(),
                extent.lines(),
                (long) extent.oldestSeconds(),
                events.stream().map(HeldEventJson::event).toList());
    }

    static Event event(HeldEvent event) {
        return new Event(
                event.id(),
                event.position().topic(),
                event.position().partition(),
                event.position().offset(),
                masked(event.key()),
                event.header("ce_type"),
                masked(event.header("ce_id")),
                event.why().code(),
                event.why().where(),
                event.attempts(),
                event.heldAt(),
                event.state(),
                event.first(),
                event.behind());
    }

    static Outcome outcome(ReplayOutcome outcome) {
        return switch (outcome) {
            case ReplayOutcome.Handled(long id, Rerun.Effect effect, List<Rerun.Leaving> leaving) ->
                    new Outcome(id, true, effect, leaving, null, null);
            case ReplayOutcome.Failed(long id, Failure(String code, String where)) ->
                    new Outcome(id, false, null, List.of(), code, where);
            case ReplayOutcome.NotNext(long id) ->
                    new Outcome(id, false, null, List.of(), "NOT_NEXT", null);
        };
    }

    static Replayed replayed(List<ReplayOutcome> outcomes, HeldEvents.Extent left) {
        return new Replayed(outcomes.stream().map(HeldEventJson::outcome).toList(), left.count());
    }

    /** A partner may have put anything where an opaque id belongs. */
    private static String masked(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return "";
        }
        return OPAQUE.matcher(id).matches() ? id : "(masked)";
    }
}
