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

/** Takes the acts with which an episode leaves its team. */
@RestController
@RequestMapping("/api/episodes/{episodeId}")
class DepartureController {

    private final ActAnswers answers;

    DepartureController(ActAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/decline")
    ResponseEntity<EpisodeJson> decline(
            @PathVariable UUID episodeId,
            @RequestBody DepartureBodies.DeclineBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, DepartureBodies.decline(body), ifMatch, account);
    }

    /** To another service of the directory, or to a place outside it. */
    @PostMapping("/redirect")
    ResponseEntity<EpisodeJson> redirect(
            @PathVariable UUID episodeId,
            @RequestBody DepartureBodies.RedirectBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, DepartureBodies.redirect(body), ifMatch, account);
    }

    @PostMapping("/closure")
    ResponseEntity<EpisodeJson> closure(
            @PathVariable UUID episodeId,
            @RequestBody DepartureBodies.ClosureBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, DepartureBodies.closure(body), ifMatch, account);
    }
}
