package care.dyad.pathway.episodes.http;

import care.dyad.pathway.episodes.application.ActOutcome;
import care.dyad.pathway.episodes.application.ActRequest;
import care.dyad.pathway.episodes.application.RecordAct;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.episodes.domain.TimeFault;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Records an act and answers with the episode, or with what is wrong. */
@Component
class ActAnswers {

    private final RecordAct recordAct;

    ActAnswers(RecordAct recordAct) {
        this.recordAct = recordAct;
    }

    ResponseEntity<EpisodeJson> record(
            UUID episodeId, StaffAct act, @Nullable String ifMatch, Authentication account) {
        ActRequest request =
                new ActRequest(
                        episodeId, act, SignedIn.staff(account), VersionTag.expected(ifMatch));
        return switch (recordAct.record(request)) {
            case ActOutcome.Recorded(var episode, var version) ->
                    ResponseEntity.ok().eTag(VersionTag.of(version)).body(EpisodeJson.of(episode));
            case ActOutcome.UnknownEpisode _ ->
                    throw Problem.of(
                            HttpStatus.NOT_FOUND,
                            "unknown-episode",
                            "No such episode",
                            "Check the id.");
            case ActOutcome.NotYours _ ->
                    throw Problem.of(
                            HttpStatus.FORBIDDEN,
                            "not-yours",
                            "Not your episode",
                            "Link workers act on link work.");
            case ActOutcome.Stale _ -> throw Problem.stale();
            case ActOutcome.Refused(var refusal) ->
                    throw Problem.illegalMove(refusal.name(), refusal.reason());
            case ActOutcome.Mistimed(var fault) -> throw Problem.invalid(mistimed(act, fault));
        };
    }

    /** The fault of a time that cannot be right, at the field that held it. */
    private static List<Problem.Fault> mistimed(StaffAct act, TimeFault fault) {
        String pointer =
                switch (act) {
                    case StaffAct.Assessment _ -> "/attendedAt";
                    case StaffAct.Intervention _, StaffAct.Reanchoring _ -> "/startedAt";
                    case StaffAct.CareEntry _ -> "/doneAt";
                    case StaffAct.MissedContact _ -> "/contactAt";
                    case StaffAct.Acceptance _, StaffAct.Departure _ -> "/effectiveAt";
                    case StaffAct.Assignment _, StaffAct.ConcernOwner _ -> "/effectiveAt";
                    case StaffAct.BreachExplanation _ -> "/effectiveAt";
                };
        return List.of(new Problem.Fault(pointer, fault.name(), fault.reason()));
    }
}
