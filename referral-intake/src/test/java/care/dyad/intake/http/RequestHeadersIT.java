package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.intake.IntakeApi;
import care.dyad.intake.Samples;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

@ExtendWith(OutputCaptureExtension.class)
class RequestHeadersIT extends IntakeApi {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theSendersIdsComeBackWithEveryAnswer() {
        for (String path : List.of("/referrals/" + UUID.randomUUID(), "/referrals/none", "/none")) {
            HttpResponse<String> answer =
                    send(
                            request(path, "referrer")
                                    .header("X-Request-ID", "order.17:a~b_c-d")
                                    .header("X-Correlation-ID", "conversation-3")
                                    .GET());

            assertThat(answer.headers().firstValue("X-Request-ID")).hasValue("order.17:a~b_c-d");
            assertThat(answer.headers().firstValue("X-Correlation-ID")).hasValue("conversation-3");
        }
    }

    @Test
    void idsAreMadeForWhoSendsNone() {
        HttpResponse<String> answer = send(anonymous("/referrals/" + UUID.randomUUID()).GET());

        String id = answer.headers().firstValue("X-Request-ID").orElseThrow();
        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(answer.headers().firstValue("X-Correlation-ID")).hasValue(id);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Request-ID, 9990001006",
        "X-Request-ID, 999 000 1006",
        "X-Correlation-ID, mother-999-000-1006",
        "X-Correlation-ID, 'a b'",
        "X-Correlation-ID, '{jndi}'",
        "X-Request-ID, ''"
    })
    void anIdOfAnotherFormIsRefusedAndNotRepeated(String name, String id, CapturedOutput output) {
        HttpResponse<String> answer =
                send(request("/referrals/" + UUID.randomUUID(), "referrer").header(name, id).GET());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("type").asString()).endsWith("/invalid-header");
        assertThat(json(answer).path("header").asString()).isEqualTo(name);
        assertThat(answer.headers().firstValue(name)).isEmpty();
        assertThat(answer.body()).doesNotContain("0001006", "000-1006");
        assertThat(output).doesNotContain("0001006", "000-1006");
    }

    @Test
    void everyEventCarriesTheTraceOfTheRequest(Infrastructure infrastructure) {
        assertThat(traces(infrastructure, TRACE)).containsExactly(TRACE, TRACE);
    }

    @Test
    void aTraceIsStartedForWhoSendsNoneThatCanBeRead(Infrastructure infrastructure) {
        List<String> traces =
                traces(infrastructure, "00-00000000000000000000000000000000-00f067aa0ba902b7-01");

        assertThat(traces.getFirst())
                .matches("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-00")
                .isEqualTo(traces.getLast());
    }

    private List<String> traces(Infrastructure infrastructure, String sent) {
        HttpResponse<String> answer =
                send(
                        request("/referrals", "referrer")
                                .header("Content-Type", "application/json")
                                .header("traceparent", sent)
                                .POST(BodyPublishers.ofString(Samples.fresh().toString())));
        String id = json(answer).path("referralId").asString();
        return List.of(
                trace(infrastructure, Topics.REFERRAL_IDENTITIES, id),
                trace(infrastructure, Topics.REFERRAL_RECEIVED, id));
    }

    private static String trace(Infrastructure infrastructure, String topic, String key) {
        try (var reader = new TopicReader(infrastructure, topic)) {
            var event =
                    await().atMost(PATIENCE)
                            .until(() -> reader.records(key), records -> !records.isEmpty())
                            .getFirst();
            return new String(
                    event.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8);
        }
    }
}
