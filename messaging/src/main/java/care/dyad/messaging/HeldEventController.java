package care.dyad.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.util.List;
import java.util.regex.Pattern;

/** Operators look after held events. Who may, each service says at its door. */
@RestController
@RequestMapping("/api/held-events")
class HeldEventController {

    private static final int AT_MOST = 500;
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z_]{2,39}");

    /**
     * What to replay.
     *
     * @param topic of this topic; null for all
     * @param reason whose first event is held for this reason; null for any
     * @param key under this key; null for any
     * @param except leaving these alone, for example because they have just failed
     * @param atMost how many events at most
     * @param stopAtFailure whether to leave the other lines alone when one fails
     */
    record Wanted(
            @Nullable String topic,
            @Nullable String reason,
            @Nullable String key,
            List<Long> except,
            int atMost,
            boolean stopAtFailure) {

        Wanted {
            except = except == null ? List.of() : List.copyOf(except);
        }
    }

    /**
     * Why to discard.
     *
     * @param reason a code
     */
    record Because(@Nullable String reason) {}

    private final HeldEvents events;
    private final HeldEventSteps steps;
    private final MaskedEvent masked;
    private final ReplayHeldEvents replays;
    private final DiscardHeldEvent discards;

    HeldEventController(
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

    @GetMapping
    HeldEventJson.Page list(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean first,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int atMost) {
        var filter = new HeldEvents.Filter(topic, reason, key, first, after, List.of());
        return HeldEventJson.page(events.extent(), events.held(filter, capped(atMost)));
    }

    @GetMapping("/{id}")
    HeldEventJson.Shown show(@PathVariable long id, Principal who) {
        HeldEvent event = events.one(id).orElseThrow(HeldEventProblem::unknown);
        steps.add(id, who.getName(), HeldEventSteps.Kind.SHOWN, "");
        byte[] payload = event.payload();
        return new HeldEventJson.Shown(
                HeldEventJson.event(event),
                payload == null ? 0 : payload.length,
                masked.fields(event),
                steps.of(id));
    }

    @PostMapping("/{id}/preview")
    HeldEventJson.Outcome preview(@PathVariable long id, Principal who) {
        return HeldEventJson.outcome(next(replays.preview(id, who.getName())));
    }

    /** Works off the line that this event is the first of. */
    @PostMapping("/{id}/replay")
    HeldEventJson.Replayed replay(
            @PathVariable long id, @RequestParam(defaultValue = "500") int atMost, Principal who) {
        List<ReplayOutcome> outcomes = replays.workOff(id, capped(atMost), who.getName());
        next(outcomes.getFirst());
        return HeldEventJson.replayed(outcomes, events.extent());
    }

    /** Works off all lines that are wanted, oldest first. */
    @PostMapping("/replays")
    HeldEventJson.Replayed replay(@RequestBody Wanted wanted, Principal who) {
        var filter =
                new HeldEvents.Filter(
                        wanted.topic(), wanted.reason(), wanted.key(), true, 0, wanted.except());
        return HeldEventJson.replayed(
                replays.replay(
                        filter, capped(wanted.atMost()), wanted.stopAtFailure(), who.getName()),
                events.extent());
    }

    @PostMapping("/{id}/discard")
    HeldEventJson.Replayed discard(
            @PathVariable long id, @RequestBody Because because, Principal who) {
        String reason = because.reason();
        if (reason == null || !REASON.matcher(reason).matches()) {
            throw HeldEventProblem.noReason();
        }
        return HeldEventJson.replayed(
                discards.discard(id, reason, who.getName()).orElseThrow(HeldEventProblem::notNext),
                events.extent());
    }

    /**
     * Here, because each service shapes problems in its own way, and operators have one command.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refused) {
        return ResponseEntity.status(refused.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refused.getBody());
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
