package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;
import care.dyad.intake.ReferralIntakeApplication;
import care.dyad.intake.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

class IdempotencyIT extends IntakeApi {

    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        String key = UUID.randomUUID().toString();
        String body = Samples.fresh().toString();

        HttpResponse<String> first = post(key, body);
        HttpResponse<String> second = post('"' + key + '"', body);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void aRefusalIsRepeatedToo() {
        String key = UUID.randomUUID().toString();
        String body = Samples.without(Samples.fresh(), "/consent").toString();

        HttpResponse<String> first = post(key, body);

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(post(key, body).body()).isEqualTo(first.body());
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        post(key, Samples.fresh().toString());
        var other = Samples.fresh();

        refused(post(key, other.toString()), 422, "idempotency-key-reused");
        assertThat(known(other.at("/source/reference").asString())).isZero();
    }

    @Test
    void whatCouldNotBeReadLeavesTheKeyFree() {
        String key = UUID.randomUUID().toString();

        refused(post(key, "{"), 400, "malformed-json");

        assertThat(post(key, Samples.fresh().toString()).statusCode()).isEqualTo(202);
    }

    @Test
    void aKeyThatIsBeingAnsweredIsAConflictForNow() {
        String key = UUID.randomUUID().toString();
        String body = Samples.fresh().toString();

        HttpResponse<String> meanwhile =
                transaction.execute(
                        status -> {
                            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                                    .param("referrer " + key)
                                    .query(String.class)
                                    .single();
                            return post(key, body);
                        });

        refused(meanwhile, 409, "request-in-progress");
        assertThat(json(meanwhile).path("retryable").asBoolean()).isTrue();
        assertThat(meanwhile.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(post(key, body).statusCode()).isEqualTo(202);
    }

    @Test
    void keysBelongToTheirAccount() {
        String key = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        INSERT INTO kept_answer (account, request_key, fingerprint, code, body)
                        VALUES ('someone-else', ?, ?, 202, '{}')
                        """)
                .params(key, "0".repeat(64))
                .update();

        assertThat(post(key, Samples.fresh().toString()).statusCode()).isEqualTo(202);
    }

    @Test
    void anAnswerIsForgottenAfterAWeek() {
        String key = UUID.randomUUID().toString();
        post(key, Samples.fresh().toString());
        jdbc.sql("UPDATE kept_answer SET kept_at = now() - interval '8 days' WHERE request_key = ?")
                .param(key)
                .update();

        assertThat(post(key, Samples.fresh().toString()).statusCode()).isEqualTo(202);
        post(UUID.randomUUID().toString(), Samples.fresh().toString());
        assertThat(
                        jdbc.sql("SELECT min(kept_at) > now() - interval '7 days' FROM kept_answer")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void anotherInstanceGivesTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        String body = Samples.fresh().toString();
        String first = post(key, body).body();

        try (var other =
                new SpringApplicationBuilder(ReferralIntakeApplication.class)
                        .profiles("test")
                        .run("--server.port=0")) {
            String port = other.getEnvironment().getRequiredProperty("local.server.port");
            HttpRequest here = submission(key, body).build();
            HttpRequest there =
                    HttpRequest.newBuilder(here, (name, value) -> true)
                            .uri(URI.create("http://localhost:" + port + "/referrals"))
                            .build();

            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(there, (name, value) -> true));

            assertThat(answer.body()).isEqualTo(first);
            assertThat(answer.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "9990001006", "999 000 1006", "a,b", "\"\""})
    void aKeyOfAnotherFormIsRefused(String key) {
        HttpResponse<String> answer = post(key, Samples.fresh().toString());

        refused(answer, 400, "invalid-header");
        assertThat(json(answer).path("header").asString()).isEqualTo("Idempotency-Key");
    }

    private int known(String reference) {
        return jdbc.sql("SELECT count(*) FROM referral WHERE source_reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> post(String key, String body) {
        return send(submission(key, body));
    }

    private HttpRequest.Builder submission(String key, String body) {
        return request("/referrals", "referrer")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
    }

    private static void refused(HttpResponse<String> response, int status, String problem) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).path("type").asString())
                .isEqualTo("https://dyad.care/problems/" + problem);
    }
}
