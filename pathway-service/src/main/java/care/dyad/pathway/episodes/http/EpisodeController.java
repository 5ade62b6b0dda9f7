package care.dyad.pathway.episodes.http;

import care.dyad.pathway.episodes.application.ActOutcome;
import care.dyad.pathway.episodes.application.ActRequest;
import care.dyad.pathway.episodes.application.RecordAct;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** Takes what staff record about an episode. */
@RestController
@RequestMapping("/api/episodes/{episodeId}")
class EpisodeController {

    private final RecordAct recordAct;
    private final ActBodies bodies;

    EpisodeController(RecordAct recordAct, ActBodies bodies) {
        this.recordAct = recordAct;
        this.bodies = bodies;
    }

    @PostMapping("/acceptance")
    ResponseEntity<EpisodeJson> acceptance(
            @PathVariable UUID episodeId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return record(episodeId, new StaffAct.Acceptance(), ifMatch, account);
    }

    @PostMapping("/assessment")
    ResponseEntity<EpisodeJson> assessment(
            @PathVariable UUID episodeId,
            @RequestBody ActBodies.AssessmentBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return record(episodeId, bodies.assessment(body), ifMatch, account);
    }

    @PostMapping("/intervention")
    ResponseEntity<EpisodeJson> intervention(
            @PathVariable UUID episodeId,
            @RequestBody ActBodies.InterventionBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return record(episodeId, bodies.intervention(body), ifMatch, account);
    }

    private ResponseEntity<EpisodeJson> record(
            UUID episodeId, StaffAct act, @Nullable String ifMatch, Authentication account) {
        ActRequest request =
                new ActRequest(
                        episodeId, act, SignedIn.staff(account), VersionTag.expected(ifMatch));
        return switch (recordAct.record(request)) {
            case ActOutcome.Recorded(var episode, var version) ->
                    ResponseEntity.ok().eTag(VersionTag.of(version)).body(EpisodeJson.of(episode));
            case ActOutcome.UnknownEpisode _ ->
                    throw problem(
                            HttpStatus.NOT_FOUND,
                            "unknown-episode",
                            "No such episode",
                            "Check the id.");
            case ActOutcome.NotYours _ ->
                    throw problem(
                            HttpStatus.FORBIDDEN,
                            "not-yours",
                            "Not your episode",
                            "Link workers act on link work.");
            case ActOutcome.Stale _ -> throw Problem.stale();
            case ActOutcome.Refused(var refusal) ->
                    throw Problem.illegalMove(refusal.name(), refusal.reason());
            case ActOutcome.Mistimed(var fault) ->
                    throw Problem.invalid(bodies.mistimed(act, fault));
        };
    }

    private static RuntimeException problem(
            HttpStatus status, String type, String title, String detail) {
        return Problem.of(status, type, title, detail);
    }
}
