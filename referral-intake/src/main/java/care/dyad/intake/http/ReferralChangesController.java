package care.dyad.intake.http;

import care.dyad.intake.application.CorrectReferral;
import care.dyad.intake.application.CorrectionOutcome;
import care.dyad.intake.application.Origin;
import care.dyad.intake.application.ShowReferral;
import care.dyad.intake.application.Submission;
import care.dyad.intake.application.SubmissionReader;
import care.dyad.intake.application.WithdrawReferral;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.WithdrawalReason;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

@RestController
class ReferralChangesController {

    private static final String ANY = "*";

    private final SubmissionReader submissions;
    private final CorrectReferral correctReferral;
    private final WithdrawReferral withdrawReferral;
    private final ShowReferral showReferral;
    private final RepeatableRequests repeatable;

    ReferralChangesController(
            SubmissionReader submissions,
            CorrectReferral correctReferral,
            WithdrawReferral withdrawReferral,
            ShowReferral showReferral,
            RepeatableRequests repeatable) {
        this.submissions = submissions;
        this.correctReferral = correctReferral;
        this.withdrawReferral = withdrawReferral;
        this.showReferral = showReferral;
        this.repeatable = repeatable;
    }

    @PutMapping(
            path = "/referrals/{referralId}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<?> correct(@PathVariable UUID referralId, HttpServletRequest request) {
        byte[] body = Bodies.of(request);
        String known = request.getHeader(HttpHeaders.IF_MATCH);
        if (known == null) {
            throw Refused.because(Problem.PRECONDITION_REQUIRED);
        }
        return repeatable.answer(
                request,
                body,
                () ->
                        correct(
                                new ReferralId(referralId),
                                body,
                                known,
                                RequestHeaders.origin(request)));
    }

    @PostMapping(
            path = "/referrals/{referralId}/withdrawal",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<?> withdraw(@PathVariable UUID referralId, HttpServletRequest request) {
        byte[] body = Bodies.of(request);
        return repeatable.answer(
                request,
                body,
                () -> withdraw(new ReferralId(referralId), body, RequestHeaders.origin(request)));
    }

    private ResponseEntity<?> correct(ReferralId id, byte[] body, String known, Origin origin) {
        Submission submission =
                submissions.read(body).orElseThrow(() -> Refused.because(Problem.MALFORMED_JSON));
        var outcome =
                correctReferral.correct(
                        id,
                        submission,
                        origin,
                        _ -> known.equals(ANY) || known.equals(tag(id, origin)));
        return switch (outcome) {
            case CorrectionOutcome.Corrected _ -> status(id, origin);
            case CorrectionOutcome.Refused refused ->
                    Problems.answer(Problem.INVALID_REFERRAL, refused.faults());
            case CorrectionOutcome.Outdated _ -> Problems.answer(Problem.PRECONDITION_FAILED);
            case CorrectionOutcome.Withdrawn _ -> Problems.answer(Problem.WITHDRAWN);
            case CorrectionOutcome.Erased _ -> Problems.answer(Problem.ERASED);
            case CorrectionOutcome.Unknown _ -> Problems.answer(Problem.NOT_FOUND);
        };
    }

    private ResponseEntity<?> withdraw(ReferralId id, byte[] body, Origin origin) {
        var reason = Reasons.of(body, WithdrawalReason.class);
        if (reason.isEmpty()) {
            return Problems.answer(Problem.INVALID_REASON, Reasons.faults(WithdrawalReason.class));
        }
        return withdrawReferral.withdraw(id, reason.get(), origin)
                ? status(id, origin)
                : Problems.answer(Problem.NOT_FOUND);
    }

    private ResponseEntity<?> status(ReferralId id, Origin origin) {
        return showReferral
                .show(id, origin.account()::equals)
                .map(StatusBody::of)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND));
    }

    private @Nullable String tag(ReferralId id, Origin origin) {
        return showReferral
                .show(id, origin.account()::equals)
                .map(StatusBody::of)
                .map(StatusTag::of)
                .orElse(null);
    }
}
