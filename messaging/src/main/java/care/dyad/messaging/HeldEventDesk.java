package care.dyad.messaging;

import care.dyad.messaging.HeldEventAnswers.Outcome;
import care.dyad.messaging.HeldEventAnswers.Page;
import care.dyad.messaging.HeldEventAnswers.Replayed;
import care.dyad.messaging.HeldEventAnswers.Shown;

import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where operators look after the held events of this service, by API and by page alike. Everything
 * that is done here is kept with who did it. What is refused is thrown as an {@link
 * ErrorResponseException}, whose body says what to do.
 */
public final class HeldEventDesk {

    /** How many events can be asked for, or replayed, at once. */
    public static final int AT_MOST = 500;

    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z_]{2,39}");

    /**
     * Which held events.
     *
     * @param topic of this topic; null for all
     * @param reason held for this reason; null for any
     * @param key under this key; null for any
     * @param firstOnly only those that stand first in their line
     * @param after only those with a greater id; 0 for all
     */
    public record Wanted(
            @Nullable String topic,
            @Nullable String reason,
            @Nullable String key,
            boolean firstOnly,
            long after) {

        HeldEvents.Filter filter(List<Long> except) {
            return new HeldEvents.Filter(topic, reason, key, firstOnly, after, except);
        }
    }

    /**
     * How far a replay goes.
     *
     * @param except leaving these alone, for example because they have just failed
     * @param atMost how many events at most
     * @param stopAtFailure whether to leave the other lines alone when one fails
     */
    public record Limits(List<Long> except, int atMost, boolean stopAtFailure) {}

    /**
     * First events that have topic and reason in common.
     *
     * @param topic their topic
     * @param reason why they are held, a code
     * @param lines how many there are
     */
    public record Kind(String topic, String reason, long lines) {}

    private final HeldEvents events;
    private final HeldEventSteps steps;
    private final MaskedEvent masked;
    private final ReplayHeldEvents replays;
    private final DiscardHeldEvent discards;

    HeldEventDesk(
            HeldEvents events,
            HeldEventSteps steps,
            MaskedEvent masked,
            ReplayHeldEvents replays,
            DiscardHeldEvent discards) {
        this.events = events;
        this.steps = steps;
        this.masked = masked;
        this.replays = replays;
        this.discards = discards;
    }

    /** How much is held, and those that are wanted, oldest first. */
    public Page list(Wanted wanted, int atMost) {
        return HeldEventAnswers.page(
                events.extent(), events.held(wanted.filter(List.of()), capped(atMost)));
    }

    /** What there is to choose from, by topic and reason. */
    public List<Kind> kinds() {
        return events.kinds();
    }

    /** One event, with what it says, masked. */
    public Shown show(long id, String who) {
        HeldEvent event = events.one(id).orElseThrow(HeldEventProblem::unknown);
        steps.add(id, who, HeldEventSteps.Kind.SHOWN, "");
        byte[] payload = event.payload();
        return new Shown(
                HeldEventAnswers.event(event),
                payload == null ? 0 : payload.length,
                masked.fields(event),
                HeldEventAnswers.steps(steps.of(id)));
    }

    /** What the replay of one event would do; nothing of it stays. */
    public Outcome preview(long id, String who) {
        return HeldEventAnswers.outcome(next(replays.preview(id, who)));
    }

    /** Works off the line that this event is the first of. */
    public Replayed replay(long id, int atMost, String who) {
        List<ReplayOutcome> outcomes = replays.workOff(id, capped(atMost), who);
        next(outcomes.getFirst());
        return HeldEventAnswers.replayed(outcomes, events.extent());
    }

    /** Works off all lines that are wanted, oldest first. */
    public Replayed replay(Wanted wanted, Limits limits, String who) {
        return HeldEventAnswers.replayed(
                replays.replay(
                        wanted.filter(limits.except()),
                        capped(limits.atMost()),
                        limits.stopAtFailure(),
                        who),
                events.extent());
    }

    /**
     * Gives up the first event of a line, and lets those behind it flow.
     *
     * @param reason why: a code, and nobody's data
     */
    public Replayed discard(long id, @Nullable String reason, String who) {
        if (reason == null || !REASON.matcher(reason).matches()) {
            throw HeldEventProblem.noReason();
        }
        return HeldEventAnswers.replayed(
                discards.discard(id, reason, who).orElseThrow(HeldEventProblem::notNext),
                events.extent());
    }

    private static ReplayOutcome next(ReplayOutcome outcome) {
        if (outcome instanceof ReplayOutcome.NotNext) {
            throw HeldEventProblem.notNext();
        }
        return outcome;
    }

    private static int capped(int atMost) {
        if (atMost < 1 || atMost > AT_MOST) {
            throw HeldEventProblem.noCap(AT_MOST);
        }
        return atMost;
    }
}
