package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.ReferralReceived;
import care.dyad.intake.IntakeApi;
import care.dyad.intake.Samples;
import care.dyad.messaging.EventCodec;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ReferralControllerIT extends IntakeApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired private JdbcClient jdbc;
    @Autowired private EventCodec codec;

    static Stream<Samples.Expected> samples() {
        return Samples.expected().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takesInOrRefusesEverySampleAsExpected(Samples.Expected expected) {
        HttpResponse<String> response = post(Samples.referral(expected.file()));

        if (expected.isRefused()) {
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(pointers(response)).containsExactly(expected.note());
        } else {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        }
    }

    @Test
    void answersWithReceiptAndStatusLink() {
        HttpResponse<String> response = post(Samples.fresh());

        JsonNode receipt = json(response);
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(receipt.propertyNames())
                .containsExactlyInAnyOrder("referralId", "reference", "receivedAt", "status");
        assertThat(receipt.path("receivedAt").asString()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(receipt.path("reference").asString()).startsWith("DY-");
        String link = response.headers().firstValue("Location").orElseThrow();
        assertThat(receipt.path("status").asString()).isEqualTo(link);

        JsonNode status = json(get(link, "referrer"));

        assertThat(status.path("referralId")).isEqualTo(receipt.path("referralId"));
        assertThat(status.path("reference")).isEqualTo(receipt.path("reference"));
        assertThat(status.path("state").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void aRepeatAnswersTheSameAndCausesNothing(Infrastructure infrastructure) {
        var referral = Samples.fresh();
        String first = post(referral).body();
        String id = json(post(referral)).path("referralId").asString();

        HttpResponse<String> repeat = post(referral);

        assertThat(repeat.statusCode()).isEqualTo(202);
        assertThat(repeat.body()).isEqualTo(first);
        assertThat(published(infrastructure, Topics.REFERRAL_RECEIVED, id)).hasSize(1);
        assertThat(published(infrastructure, Topics.REFERRAL_IDENTITIES, id)).hasSize(1);
    }

    @Test
    void postsAtTheSameTimeMakeOneReferral() throws Exception {
        var referral = Samples.fresh();
        Callable<HttpResponse<String>> posting = () -> post(referral);

        List<Future<HttpResponse<String>>> answers;
        try (var threads = Executors.newFixedThreadPool(12)) {
            answers =
                    threads.invokeAll(
                            List.of(
                                    posting, posting, posting, posting, posting, posting, posting,
                                    posting, posting, posting, posting, posting));
        }

        Set<String> bodies =
                answers.stream()
                        .map(Future::resultNow)
                        .map(answer -> answer.statusCode() + answer.body())
                        .collect(Collectors.toSet());
        assertThat(bodies).hasSize(1).first().asString().startsWith("202");
        assertThat(
                        jdbc.sql("SELECT count(*) FROM referral WHERE source_reference = ?")
                                .param(referral.at("/source/reference").asString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void otherContentUnderTheSameReferenceIsAConflict() {
        var referral = Samples.fresh();
        post(referral);

        var response = post(Samples.with(referral, "/consent/toShareWithVcse", "false"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(json(response).path("type").asString())
                .isEqualTo("https://dyad.care/problems/duplicate-reference");
    }

    @Test
    void tellsTheOtherServicesFactsAndIdentityApart(Infrastructure infrastructure) {
        var referral = Samples.fresh();

        String id = json(post(referral)).path("referralId").asString();

        var received = published(infrastructure, Topics.REFERRAL_RECEIVED, id).getFirst();
        var identity = published(infrastructure, Topics.REFERRAL_IDENTITIES, id).getFirst();
        assertThat(codec.read(received).orElseThrow().event())
                .isInstanceOfSatisfying(
                        ReferralReceived.class,
                        event -> {
                            assertThat(event.getReferralId()).hasToString(id);
                            assertThat(event.getFacts().getChildAgeDays()).isEqualTo(171);
                            assertThat(event.getFacts().getAreaCode()).isEqualTo("E06000057");
                        });
        assertThat(text(received)).doesNotContain(personal(referral));
        assertThat(text(identity)).contains("Sampleton", "9990001006");
    }

    private static List<ConsumerRecord<String, byte[]>> published(
            Infrastructure infrastructure, String topic, String key) {
        try (var reader = new TopicReader(infrastructure, topic)) {
            return await().atMost(PATIENCE)
                    .until(() -> reader.records(key), records -> !records.isEmpty());
        }
    }

    private static String text(ConsumerRecord<String, byte[]> event) {
        return event.headers() + new String(event.value(), StandardCharsets.ISO_8859_1);
    }

    private static String[] personal(JsonNode referral) {
        return Stream.of(
                        "/mother/nhsNumber",
                        "/mother/familyName",
                        "/mother/givenName",
                        "/mother/postcode",
                        "/mother/phone",
                        "/referrer/email",
                        "/presentation/reason",
                        "/source/reference")
                .map(pointer -> referral.at(pointer).asString())
                .toArray(String[]::new);
    }

    private static List<String> pointers(HttpResponse<String> response) {
        return json(response).path("errors").values().stream()
                .map(fault -> fault.path("pointer").asString())
                .toList();
    }
}
