package care.dyad.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.ReferralAmended;
import care.dyad.events.ReferralWithdrawn;
import care.dyad.intake.FhirApi;
import care.dyad.intake.FhirMessages;
import care.dyad.intake.Samples;
import care.dyad.messaging.EventCodec;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Updates and cancellations, and how a referral is read. */
class ChangesByMessageIT extends FhirApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired private EventCodec codec;

    private final ObjectNode referral = Samples.fresh();

    @Test
    void anUpdateCorrectsTheReferral(Infrastructure infrastructure) {
        String id = id(process(FhirMessages.submission(referral)));
        ObjectNode corrected =
                Samples.with(referral, "/presentation/redFlags", "[\"ESTRANGEMENT_FROM_INFANT\"]");

        HttpResponse<String> answer = process(FhirMessages.update(corrected, id));

        assertThat(id(answer)).isEqualTo(id);
        assertThat(last(infrastructure, id, 2))
                .isInstanceOfSatisfying(
                        ReferralAmended.class,
                        event -> assertThat(event.getFacts().getRedFlags()).hasSize(1));
    }

    @Test
    void anUpdateThatIsOlderThanWhatIsKnownIsAConflict() {
        String id = id(process(FhirMessages.submission(referral)));
        ObjectNode newer = Samples.with(referral, "/source/sentAt", "\"2026-11-20T09:30:00Z\"");
        ObjectNode older = Samples.with(referral, "/source/sentAt", "\"2026-11-20T09:20:00Z\"");
        process(FhirMessages.update(newer, id));

        HttpResponse<String> answer = process(FhirMessages.update(older, id));

        assertThat(refusal(answer)).isEqualTo("409 REC_CONFLICT conflict Bundle.timestamp");
        assertThat(id(process(FhirMessages.update(newer, id)))).as("again").isEqualTo(id);
    }

    @Test
    void anUpdateIsCheckedLikeANewReferral() {
        String id = id(process(FhirMessages.submission(referral)));
        ObjectNode wrong = Samples.with(referral, "/source/reference", "\"T-other\"");

        HttpResponse<String> answer = process(FhirMessages.update(wrong, id));

        assertThat(refusal(answer))
                .isEqualTo(
                        "422 REC_UNPROCESSABLE_ENTITY invariant"
                                + " Bundle.entry[1].resource.identifier[0].value");
    }

    @ParameterizedTest
    @CsvSource({
        "revoked, , REVOKED OTHER",
        "entered-in-error, , ENTERED-IN-ERROR SENT_IN_ERROR",
        "revoked, MOTHER_DECLINED, REVOKED MOTHER_DECLINED"
    })
    void aCancellationWithdrawsTheReferral(
            String status, String reason, String expected, Infrastructure infrastructure) {
        String id = id(process(FhirMessages.submission(referral)));
        ObjectNode cancellation = FhirMessages.cancellation(referral, id, status);
        if (reason != null) {
            cancellation =
                    Samples.with(
                            cancellation,
                            "/entry/1/resource/reasonCode",
                            "[{\"coding\": [{\"system\":"
                                    + " \"https://dyad.care/CodeSystem/withdrawal-reason\","
                                    + " \"code\": \""
                                    + reason
                                    + "\"}]}]");
        }

        HttpResponse<String> answer = process(cancellation);

        assertThat(id(answer)).isEqualTo(id);
        String[] told = expected.split(" ");
        assertThat(json(answer).at("/entry/1/resource/status").asString())
                .isEqualToIgnoringCase(told[0]);
        assertThat(json(get("/referrals/" + id, "referrer")).at("/reasons/0").asString())
                .isEqualTo(told[1]);
        assertThat(last(infrastructure, id, 2)).isInstanceOf(ReferralWithdrawn.class);
        assertThat(id(process(FhirMessages.cancellation(referral, id, status)))).isEqualTo(id);
        assertThat(refusal(process(FhirMessages.update(changed(), id))))
                .isEqualTo("409 REC_CONFLICT conflict Bundle.entry[1].resource.status");
    }

    @Test
    void aCancellationWithAnUnknownReasonIsRefused() {
        String id = id(process(FhirMessages.submission(referral)));
        ObjectNode cancellation =
                Samples.with(
                        FhirMessages.cancellation(referral, id, "revoked"),
                        "/entry/1/resource/reasonCode",
                        "[{\"coding\": [{\"system\":"
                                + " \"https://dyad.care/CodeSystem/withdrawal-reason\","
                                + " \"code\": \"BORED\"}]}]");

        assertThat(refusal(process(cancellation)))
                .isEqualTo(
                        "422 REC_UNPROCESSABLE_ENTITY code-invalid"
                                + " Bundle.entry[1].resource.reasonCode");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "none")) {
            assertThat(refusal(process(FhirMessages.update(referral, id))))
                    .isEqualTo("404 REC_NOT_FOUND not-found -");
            assertThat(refusal(process(FhirMessages.cancellation(referral, id, "revoked"))))
                    .isEqualTo("404 REC_NOT_FOUND not-found -");
        }
    }

    @Test
    void aReferralIsReadByThoseWhoMaySeeItWhateverItCameBy() {
        String id = json(post(referral)).path("referralId").asString();

        for (String account : List.of("referrer", "triage")) {
            HttpResponse<String> answer = get("/fhir/ServiceRequest/" + id, account);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).path("id").asString()).isEqualTo(id);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
            assertThat(answer.body())
                    .doesNotContain("Sampleton", "9990001006", "NE66")
                    .doesNotContain(referral.at("/source/reference").asString());
        }
        assertThat(refusal(get("/fhir/ServiceRequest/" + UUID.randomUUID(), "triage")))
                .isEqualTo("404 REC_NOT_FOUND not-found -");
        assertThat(refusal(get("/fhir/ServiceRequest/none", "referrer")))
                .isEqualTo("400 REC_BAD_REQUEST invalid -");
        assertThat(refusal(send(anonymous("/fhir/ServiceRequest/" + id).GET())))
                .isEqualTo("401 REC_UNAUTHORIZED security -");
    }

    private ObjectNode changed() {
        return Samples.with(referral, "/consent/toShareWithVcse", "false");
    }

    private SpecificRecord last(Infrastructure infrastructure, String key, int atLeast) {
        try (var reader = new TopicReader(infrastructure, Topics.REFERRAL_RECEIVED)) {
            var records =
                    await().atMost(PATIENCE)
                            .until(() -> reader.records(key), all -> all.size() >= atLeast);
            return codec.read(records.getLast()).orElseThrow().event();
        }
    }
}
