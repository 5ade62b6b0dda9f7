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

/** Takes who takes care of an episode and of a concern, and why a deadline was missed. */
@RestController
@RequestMapping("/api/episodes/{episodeId}")
class UpkeepController {

    private final ActAnswers answers;

    UpkeepController(ActAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/assignment")
    ResponseEntity<EpisodeJson> assignment(
            @PathVariable UUID episodeId,
            @RequestBody UpkeepBodies.PersonBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, UpkeepBodies.assignment(body), ifMatch, account);
    }

    @PostMapping("/concern-owner")
    ResponseEntity<EpisodeJson> concernOwner(
            @PathVariable UUID episodeId,
            @RequestBody UpkeepBodies.PersonBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, UpkeepBodies.concernOwner(body), ifMatch, account);
    }

    @PostMapping("/breach-reason")
    ResponseEntity<EpisodeJson> breachReason(
            @PathVariable UUID episodeId,
            @RequestBody UpkeepBodies.BreachBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, UpkeepBodies.breachReason(body), ifMatch, account);
    }

    @PostMapping("/clock-start")
    ResponseEntity<EpisodeJson> clockStart(
            @PathVariable UUID episodeId,
            @RequestBody UpkeepBodies.StartBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, UpkeepBodies.clockStart(body), ifMatch, account);
    }

    @PostMapping("/records")
    ResponseEntity<EpisodeJson> records(
            @PathVariable UUID episodeId,
            @RequestBody CareBodies.CareBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answers.record(episodeId, CareBodies.entry(body), ifMatch, account);
    }
}
