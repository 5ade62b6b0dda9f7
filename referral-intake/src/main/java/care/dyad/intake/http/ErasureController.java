package care.dyad.intake.http;

import care.dyad.intake.application.EraseIdentity;
import care.dyad.intake.application.Erasure;
import care.dyad.intake.application.Origin;
import care.dyad.intake.domain.ErasureReason;
import care.dyad.intake.domain.ReferralId;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.UUID;

/** Erases who a referral is about, for information governance. */
@RestController
class ErasureController {

    private final EraseIdentity eraseIdentity;
    private final RepeatableRequests repeatable;

    ErasureController(EraseIdentity eraseIdentity, RepeatableRequests repeatable) {
        this.eraseIdentity = eraseIdentity;
        this.repeatable = repeatable;
    }

    /** The decision; confirmed once every part of Dyad has erased it. */
    record ErasureBody(
            UUID referralId,
            ErasureReason reason,
            String decidedBy,
            Instant decidedAt,
            @Nullable Instant confirmedAt) {

        static ErasureBody of(Erasure erasure) {
            return new ErasureBody(
                    erasure.referral().value(),
                    erasure.reason(),
                    erasure.decidedBy(),
                    erasure.decidedAt(),
                    erasure.confirmedAt());
        }
    }

    @PostMapping(
            path = "/referrals/{referralId}/erasure",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<?> erase(@PathVariable UUID referralId, HttpServletRequest request) {
        byte[] body = Bodies.of(request);
        return repeatable.answer(
                request,
                body,
                () -> erase(new ReferralId(referralId), body, RequestHeaders.origin(request)));
    }

    private ResponseEntity<?> erase(ReferralId id, byte[] body, Origin decision) {
        var reason = Reasons.of(body, ErasureReason.class);
        if (reason.isEmpty()) {
            return Problems.answer(Problem.INVALID_REASON, Reasons.faults(ErasureReason.class));
        }
        return eraseIdentity
                .erase(id, reason.get(), decision)
                .map(ErasureBody::of)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND));
    }
}
