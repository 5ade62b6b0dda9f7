package care.dyad.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What operators are told of held events. */
public final class HeldEventAnswers {

    private static final Pattern OPAQUE =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private HeldEventAnswers() {}

    /**
     * How much is held, and a page of it.
     *
     * @param held how many events
     * @param lines how many of them failed themselves
     * @param oldestSeconds for how long the oldest is held
     * @param events the page
     */
    public record Page(long held, long lines, long oldestSeconds, List<Event> events) {}

    /**
     * A held event, without what it says.
     *
     * @param id identifies it in its service
     * @param topic where it lay
     * @param partition where it lay
     * @param offset where it lay
     * @param key its key, an opaque id; masked when it is none
     * @param type full name of its Avro record; empty when it does not say
     * @param eventId its id; masked when it is none
     * @param reason why it is held, a code
     * @param failedIn where in the code it failed; empty when it did not
     * @param attempts how often it was tried
     * @param heldAt since when, UTC
     * @param state {@code HELD}, {@code REPLAYED} or {@code DISCARDED}
     * @param first whether it is the first of its line, which alone can be replayed or discarded
     * @param behind how many wait behind it
     */
    public record Event(
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
            String state,
            boolean first,
            int behind) {}

    /**
     * A held event with what it says, masked, and what was done to it.
     *
     * @param event the event
     * @param bytes how long it is; 0 for a tombstone, and when it is settled
     * @param fields what it says, masked, by the names of its fields
     * @param steps what was done to it, in order
     */
    public record Shown(Event event, int bytes, Map<String, String> fields, List<Step> steps) {}

    /**
     * Something that was done to a held event.
     *
     * @param at when, UTC
     * @param actor who
     * @param step what: a code
     * @param detail a code, or the reason that a person gave
     */
    public record Step(Instant at, String actor, String step, String detail) {}

    /**
     * What came of a replay, or would come of it.
     *
     * @param id of which event
     * @param done whether it was handled
     * @param effect {@code HANDLED}, {@code REPEATED} or {@code NOT_FOR_US}; null when it failed
     * @param leaving the events that leave in consequence, in order
     * @param reason why it failed, a code; null when it did not
     * @param failedIn where in the code it failed; null when it did not
     */
    public record Outcome(
            long id,
            boolean done,
            @Nullable String effect,
            List<Leaving> leaving,
            @Nullable String reason,
            @Nullable String failedIn) {}

    /**
     * An event that leaves in consequence of another.
     *
     * @param topic where to
     * @param type full name of its Avro record
     */
    public record Leaving(String topic, String type) {}

    /**
     * What a replay came to.
     *
     * @param outcomes one for each event that was tried, in order
     * @param held how much is held now
     */
    public record Replayed(List<Outcome> outcomes, long held) {}

    static Page page(HeldEvents.Extent extent, List<HeldEvent> events) {
        return new Page(
                extent.count(),
                extent.lines(),
                (long) extent.oldestSeconds(),
                events.stream().map(HeldEventAnswers::event).toList());
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
                event.state().name(),
                event.first(),
                event.behind());
    }

    static List<Step> steps(List<HeldEventSteps.Step> steps) {
        return steps.stream()
                .map(step -> new Step(step.at(), step.actor(), step.step().name(), step.detail()))
                .toList();
    }

    static Outcome outcome(ReplayOutcome outcome) {
        return switch (outcome) {
            case ReplayOutcome.Handled(long id, Rerun.Effect effect, List<Rerun.Leaving> leaving) ->
                    new Outcome(
                            id,
                            true,
                            effect.name(),
                            leaving.stream()
                                    .map(one -> new Leaving(one.topic(), one.type()))
                                    .toList(),
                            null,
                            null);
            case ReplayOutcome.Failed(long id, Failure(String code, String where)) ->
                    new Outcome(id, false, null, List.of(), code, where);
            case ReplayOutcome.NotNext(long id) ->
                    new Outcome(id, false, null, List.of(), "NOT_NEXT", null);
        };
    }

    static Replayed replayed(List<ReplayOutcome> outcomes, HeldEvents.Extent left) {
        return new Replayed(
                outcomes.stream().map(HeldEventAnswers::outcome).toList(), left.count());
    }

    /** A partner may have put anything where an opaque id belongs. */
    private static String masked(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return "";
        }
        return OPAQUE.matcher(id).matches() ? id : "(masked)";
    }
}
