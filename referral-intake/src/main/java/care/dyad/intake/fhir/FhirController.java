package care.dyad.intake.fhir;

import care.dyad.intake.FhirSettings;
import care.dyad.intake.application.Answer;
import care.dyad.intake.application.Origin;
import care.dyad.intake.application.Reader;
import care.dyad.intake.application.ShowReferral;
import care.dyad.intake.application.Systems;
import care.dyad.intake.application.Trace;
import care.dyad.intake.domain.ReferralId;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

@RestController
class FhirController {

    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration METADATA_KEPT = Duration.ofHours(1);

    private final FhirJson fhir;
    private final FhirSettings settings;
    private final RepeatableMessages repeatable;
    private final HandleMessage handleMessage;
    private final ShowReferral showReferral;

    FhirController(
            FhirJson fhir,
            FhirSettings settings,
            RepeatableMessages repeatable,
            HandleMessage handleMessage,
            ShowReferral showReferral) {
        this.fhir = fhir;
        this.settings = settings;
        this.repeatable = repeatable;
        this.handleMessage = handleMessage;
        this.showReferral = showReferral;
    }

    @PostMapping(
            path = "/fhir/$process-message",
            consumes = {FhirJson.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE},
            produces = FhirJson.MEDIA_TYPE)
    ResponseEntity<String> process(HttpServletRequest request) {
        byte[] body = body(request);
        MessageIds ids = MessageIds.of(request, settings.address());
        Origin origin = origin(request);
        Message message = handleMessage.open(body);
        return answer(
                repeatable.answer(origin, ids, body, () -> handleMessage.handle(message, origin)));
    }

    @GetMapping(path = "/fhir/ServiceRequest/{id}", produces = FhirJson.MEDIA_TYPE)
    ResponseEntity<String> show(@PathVariable UUID id, Authentication account) {
        return showReferral
                .show(new ReferralId(id), Reader.of(account.getName(), roles(account))::sees)
                .map(ReferralResource::of)
                .map(
                        referral ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.valueOf(FhirJson.MEDIA_TYPE))
                                        .cacheControl(CacheControl.noCache().cachePrivate())
                                        .body(fhir.write(referral)))
                .orElseThrow(() -> Refusal.because(ErrorCode.NOT_FOUND));
    }

    @GetMapping(path = "/fhir/metadata", produces = FhirJson.MEDIA_TYPE)
    ResponseEntity<String> metadata() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(FhirJson.MEDIA_TYPE))
                .cacheControl(CacheControl.maxAge(METADATA_KEPT))
                .body(fhir.write(Capabilities.statement()));
    }

    /** What the message did until then was rolled back. */
    @ExceptionHandler({QueryTimeoutException.class, TransactionTimedOutException.class})
    ResponseEntity<String> late() {
        return refused(Refusal.because(ErrorCode.TIMEOUT));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal) {
        return answer(
                new Answer(
                        refusal.error().status(),
                        null,
                        fhir.write(Outcomes.of(refusal.error(), refusal.issues()))));
    }

    private static ResponseEntity<String> answer(Answer answer) {
        var builder =
                ResponseEntity.status(answer.code())
                        .contentType(MediaType.valueOf(FhirJson.MEDIA_TYPE));
        if (answer.location() != null) {
            builder.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.code() == ErrorCode.UNAVAILABLE.status()) {
            builder.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return builder.body(answer.body());
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw Refusal.because(ErrorCode.CONTENT_TOO_LARGE);
            }
            return body;
        } catch (IOException e) {
            throw Refusal.because(ErrorCode.BAD_REQUEST);
        }
    }

    private static Origin origin(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof Authentication account)
                || !(request.getAttribute(Trace.class.getName()) instanceof Trace trace)) {
            throw new IllegalStateException("this address is open to anybody, and must not be");
        }
        return new Origin(account.getName(), Systems.of(roles(account)), trace, null);
    }

    private static List<String> roles(Authentication account) {
        return account.getAuthorities().stream().map(role -> role.getAuthority()).toList();
    }
}
