package care.dyad.pathway.episodes.http;

import care.dyad.pathway.episodes.application.CaseView;
import care.dyad.pathway.episodes.application.ReadCase;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** Shows cases. */
@RestController
class ReferralController {

    private final ReadCase readCase;

    ReferralController(ReadCase readCase) {
        this.readCase = readCase;
    }

    @GetMapping("/api/referrals/{referralId}")
    ResponseEntity<CaseJson> referral(@PathVariable UUID referralId, Authentication account) {
        CaseView view =
                readCase.read(referralId, SignedIn.staff(account))
                        .orElseThrow(Problem::unknownReferral);
        return ResponseEntity.ok().eTag(VersionTag.of(view.version())).body(CaseJson.of(view));
    }
}
