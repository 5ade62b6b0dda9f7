package care.dyad.pathway.episodes.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** Takes what staff record on the way of an episode. */
@RestController
@RequestMapping("/api/episodes/{episodeId}")
class EpisodeController {

    private final ActAnswers answers;
    private final ActBodies bodies;

    EpisodeController(ActAnswers answers, ActBodies bodies) {
        this.answers = answers;
        this.bodies = bodies;
    }

    @PostMapping("/acceptance")
    ResponseEntity<EpisodeJson> acceptance(
            @PathVariable UUID episodeId,
            @RequestBody(required = false) ActBodies.@Nullable TimeBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, bodies.acceptance(body), ifMatch, account);
    }

    @PostMapping("/assessment")
    ResponseEntity<EpisodeJson> assessment(
            @PathVariable UUID episodeId,
            @RequestBody ActBodies.AssessmentBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, bodies.assessment(body), ifMatch, account);
    }

    @PostMapping("/intervention")
    ResponseEntity<EpisodeJson> intervention(
            @PathVariable UUID episodeId,
            @RequestBody ActBodies.InterventionBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, bodies.intervention(body), ifMatch, account);
    }

    @PostMapping("/contact-missed")
    ResponseEntity<EpisodeJson> contactMissed(
            @PathVariable UUID episodeId,
            @RequestBody ActBodies.MissedContactBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, bodies.missedContact(body), ifMatch, account);
    }
}
