package care.dyad.intake.http;

import care.dyad.intake.application.Origin;
import care.dyad.intake.application.Reader;
import care.dyad.intake.application.ShowReferral;
import care.dyad.intake.application.Submission;
import care.dyad.intake.application.SubmissionOutcome;
import care.dyad.intake.application.SubmissionReader;
import care.dyad.intake.application.SubmitReferral;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReferralId;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.UUID;

@RestController
@RequestMapping("/referrals")
class ReferralController {

    private final SubmissionReader submissions;
    private final SubmitReferral submitReferral;
    private final ShowReferral showReferral;
    private final RepeatableRequests repeatable;

    ReferralController(
            SubmissionReader submissions,
            SubmitReferral submitReferral,
            ShowReferral showReferral,
            RepeatableRequests repeatable) {
        this.submissions = submissions;
        this.submitReferral = submitReferral;
        this.showReferral = showReferral;
        this.repeatable = repeatable;
    }

    /** An answer that the sender does not accept is refused before anything is done. */
    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<?> submit(HttpServletRequest request) {
        byte[] body = Bodies.of(request);
        return repeatable.answer(request, body, () -> submit(body, RequestHeaders.origin(request)));
    }

    private ResponseEntity<?> submit(byte[] body, Origin origin) {
        Submission submission =
                submissions.read(body).orElseThrow(() -> Refused.because(Problem.MALFORMED_JSON));
        return switch (submitReferral.submit(submission, origin)) {
            case SubmissionOutcome.Accepted accepted -> accepted(accepted.receipt());
            case SubmissionOutcome.Refused refused ->
                    Problems.answer(Problem.INVALID_REFERRAL, refused.faults());
            case SubmissionOutcome.DuplicateReference _ ->
                    Problems.answer(Problem.DUPLICATE_REFERENCE);
        };
    }

    /** Spring answers 304 when the sender has what the tag names. */
    @GetMapping("/{referralId}")
    ResponseEntity<?> show(@PathVariable UUID referralId, Authentication account) {
        return showReferral
                .show(new ReferralId(referralId), reader(account)::sees)
                .map(StatusBody::of)
                .<ResponseEntity<?>>map(
                        status ->
                                ResponseEntity.ok()
                                        .eTag(StatusTag.of(status))
                                        .cacheControl(CacheControl.noCache().cachePrivate())
                                        .body(status))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND));
    }

    private static ResponseEntity<ReceiptBody> accepted(Receipt receipt) {
        URI status = URI.create("/referrals/" + receipt.id());
        return ResponseEntity.accepted().location(status).body(ReceiptBody.of(receipt, status));
    }

    private static Reader reader(Authentication account) {
        return Reader.of(
                account.getName(),
                account.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
    }
}
