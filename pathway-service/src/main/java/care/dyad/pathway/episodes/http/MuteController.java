package care.dyad.pathway.episodes.http;

import care.dyad.pathway.episodes.application.MuteOutcome;
import care.dyad.pathway.episodes.application.MutePregnancy;
import care.dyad.pathway.episodes.application.MuteRequest;
import care.dyad.pathway.episodes.domain.MuteReason;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stops baby-worded messages of a pregnancy, and undoes it. */
@RestController
@RequestMapping("/api/referrals/{referralId}")
class MuteController {

    private final MutePregnancy mutePregnancy;

    MuteController(MutePregnancy mutePregnancy) {
        this.mutePregnancy = mutePregnancy;
    }

    record MuteBody(@Nullable String reason, @Nullable String effectiveAt) {}

    @PostMapping("/mute")
    ResponseEntity<CaseJson> mute(
            @PathVariable UUID referralId,
            @RequestBody MuteBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        Fields fields = new Fields();
        MuteReason reason = fields.symbol(MuteReason.class, body.reason(), "/reason");
        Instant at = fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return record(referralId, reason, at, ifMatch, account);
    }

    @PostMapping("/unmute")
    ResponseEntity<CaseJson> unmute(
            @PathVariable UUID referralId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return record(referralId, null, null, ifMatch, account);
    }

    private ResponseEntity<CaseJson> record(
            UUID referralId,
            @Nullable MuteReason reason,
            @Nullable Instant at,
            @Nullable String ifMatch,
            Authentication account) {
        MuteRequest request =
                new MuteRequest(
                        referralId,
                        reason,
                        at,
                        SignedIn.staff(account),
                        VersionTag.expected(ifMatch));
        return switch (mutePregnancy.record(request)) {
            case MuteOutcome.Recorded(var view) ->
                    ResponseEntity.ok().eTag(VersionTag.of(view.version())).body(CaseJson.of(view));
            case MuteOutcome.UnknownReferral _ -> throw Problem.unknownReferral();
            case MuteOutcome.Stale _ -> throw Problem.stale();
            case MuteOutcome.Mistimed(var fault) ->
                    throw Problem.invalid(
                            List.of(
                                    new Problem.Fault(
                                            "/effectiveAt", fault.name(), fault.reason())));
        };
    }
}
