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

/** Operators look after held events. Who may, each service says at its door. */
@RestController
@RequestMapping("/api/held-events")
class HeldEventController {

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

    private final HeldEventDesk desk;

    HeldEventController(HeldEventDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    HeldEventAnswers.Page list(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean first,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int atMost) {
        return desk.list(new HeldEventDesk.Wanted(topic, reason, key, first, after), atMost);
    }

    @GetMapping("/{id}")
    HeldEventAnswers.Shown show(@PathVariable long id, Principal who) {
        return desk.show(id, who.getName());
    }

    @PostMapping("/{id}/preview")
    HeldEventAnswers.Outcome preview(@PathVariable long id, Principal who) {
        return desk.preview(id, who.getName());
    }

    /** Works off the line that this event is the first of. */
    @PostMapping("/{id}/replay")
    HeldEventAnswers.Replayed replay(
            @PathVariable long id, @RequestParam(defaultValue = "500") int atMost, Principal who) {
        return desk.replay(id, atMost, who.getName());
    }

    /** Works off all lines that are wanted, oldest first. */
    @PostMapping("/replays")
    HeldEventAnswers.Replayed replay(@RequestBody Wanted wanted, Principal who) {
        return desk.replay(
                new HeldEventDesk.Wanted(wanted.topic(), wanted.reason(), wanted.key(), true, 0),
                new HeldEventDesk.Limits(wanted.except(), wanted.atMost(), wanted.stopAtFailure()),
                who.getName());
    }

    @PostMapping("/{id}/discard")
    HeldEventAnswers.Replayed discard(
            @PathVariable long id, @RequestBody Because because, Principal who) {
        return desk.discard(id, because.reason(), who.getName());
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
}
