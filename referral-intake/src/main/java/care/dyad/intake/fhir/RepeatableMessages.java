package care.dyad.intake.fhir;

import care.dyad.intake.FhirSettings;
import care.dyad.intake.application.Answer;
import care.dyad.intake.application.AnswerOnce;
import care.dyad.intake.application.Fingerprint;
import care.dyad.intake.application.Once;
import care.dyad.intake.application.Origin;
import care.dyad.intake.application.RequestKey;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Handles each message once. A retry (BaRS: the same body and both ids) of one that was taken in is
 * told that it is a duplicate, which means success to its sender; of one that was refused, why it
 * was. What takes too long is rolled back.
 */
@Component
class RepeatableMessages {

    /** A key of this API: a space is in no Idempotency-Key. */
    private static final String KEY = "fhir ";

    private final AnswerOnce answerOnce;
    private final FhirJson fhir;
    private final TransactionTemplate inTime;

    RepeatableMessages(
            AnswerOnce answerOnce,
            FhirJson fhir,
            PlatformTransactionManager transactions,
            FhirSettings settings) {
        this.answerOnce = answerOnce;
        this.fhir = fhir;
        this.inTime = new TransactionTemplate(transactions);
        inTime.setTimeout((int) settings.answerWithin().toSeconds());
    }

    /**
     * The answer to a message.
     *
     * @param act gives the answer; not called when it was given before
     */
    Answer answer(Origin origin, MessageIds ids, byte[] body, Supplier<Answer> act) {
        var key = new RequestKey(origin.account(), KEY + ids.request());
        Once once =
                Objects.requireNonNull(
                        inTime.execute(_ -> answerOnce.answer(key, fingerprint(ids, body), act)));
        return switch (once) {
            case Once.First first -> first.answer();
            case Once.Repeated repeated -> repeated(repeated.answer());
            case Once.OtherRequest _ ->
                    refused(
                            ErrorCode.CONFLICT,
                            IssueType.CONFLICT,
                            "names another message: send other content with a new X-Request-ID");
            case Once.InProgress _ ->
                    refused(
                            ErrorCode.UNAVAILABLE,
                            IssueType.TRANSIENT,
                            "names a message that is being handled: send the same again in a second");
        };
    }

    private Answer repeated(Answer first) {
        if (first.code() >= ErrorCode.BAD_REQUEST.status()) {
            return first;
        }
        Answer duplicate =
                refused(
                        ErrorCode.CONFLICT,
                        IssueType.DUPLICATE,
                        "was handled before, and nothing happened now: do not send it again");
        return new Answer(duplicate.code(), first.location(), duplicate.body());
    }

    private Answer refused(ErrorCode error, IssueType type, String diagnostics) {
        var issues = List.of(Issue.at("http.X-Request-ID", type, diagnostics));
        return new Answer(error.status(), null, fhir.write(Outcomes.of(error, issues)));
    }

    private static Fingerprint fingerprint(MessageIds ids, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ids.correlation().getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest.digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
