package care.dyad.intake.http;

import care.dyad.intake.application.Answer;
import care.dyad.intake.application.AnswerOnce;
import care.dyad.intake.application.Fingerprint;
import care.dyad.intake.application.Once;
import care.dyad.intake.application.RequestKey;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Answers a request with an {@code Idempotency-Key} once and repeats that answer (IETF draft
 * httpapi-idempotency-key-header-07).
 */
@Component
class RepeatableRequests {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private final AnswerOnce answerOnce;
    private final JsonMapper json;

    RepeatableRequests(AnswerOnce answerOnce, JsonMapper json) {
        this.answerOnce = answerOnce;
        this.json =
                json.rebuild()
                        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                        .build();
    }

    /**
     * Answers a request.
     *
     * @param body what was sent
     * @param act gives the answer; not called when it was given before
     */
    ResponseEntity<?> answer(
            HttpServletRequest request, byte[] body, Supplier<ResponseEntity<?>> act) {
        String key = key(request.getHeader(KEY));
        if (key == null) {
            return act.get();
        }
        var named = new RequestKey(RequestHeaders.origin(request).account(), key);
        Once once = answerOnce.answer(named, fingerprint(request, body), () -> written(act.get()));
        return switch (once) {
            case Once.First first -> answer(first.answer()).body(first.answer().body());
            case Once.Repeated repeated ->
                    answer(repeated.answer())
                            .header(REPLAYED, "true")
                            .body(repeated.answer().body());
            case Once.OtherRequest _ -> Problems.answer(Problem.IDEMPOTENCY_KEY_REUSED);
            case Once.InProgress _ -> Problems.answer(Problem.REQUEST_IN_PROGRESS);
        };
    }

    /** The draft puts the key into quotes; many senders do not. */
    private static @Nullable String key(@Nullable String header) {
        if (header == null) {
            return null;
        }
        boolean quoted = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        return RequestHeaders.sound(
                KEY, quoted ? header.substring(1, header.length() - 1) : header);
    }

    private Answer written(ResponseEntity<?> answer) {
        URI location = answer.getHeaders().getLocation();
        return new Answer(
                answer.getStatusCode().value(),
                location == null ? null : location.toString(),
                json.writeValueAsString(answer.getBody()));
    }

    private static ResponseEntity.BodyBuilder answer(Answer answer) {
        var builder = ResponseEntity.status(answer.code());
        if (answer.location() != null) {
            builder.header(HttpHeaders.LOCATION, answer.location());
        }
        return builder.contentType(
                answer.code() < 400
                        ? MediaType.APPLICATION_JSON
                        : MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static Fingerprint fingerprint(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + " " + request.getRequestURI() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest.digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
