package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** A referral is one trace: through HTTP, outboxes, Kafka, the four services and the mail. */
class TraceJourneyIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningDyad dyad = RunningDyad.shared();

    @Test
    void aReferralIsOneTraceAndNoSpanTellsWhoItIsAbout() throws IOException {
        String sample = Samples.fresh("03-suspected-postpartum-psychosis.json");
        String traceId = UUID.randomUUID().toString().replace("-", "");

        Api.Answer accepted =
                dyad.intake().post("/referrals", sample, "00-" + traceId + "-00f067aa0ba902b7-00");

        assertThat(accepted.status()).isEqualTo(202);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(String.join("\n", CollectedSpans.with(traceId)))
                                        .contains("referral-intake", "POST")
                                        .contains("publish referral.received.v1")
                                        .contains("triage-service", "handle referral.received.v1")
                                        .contains("pathway-service", "handle referral.triaged.v1")
                                        .contains("publish pathway.events.v1")
                                        .contains("notification-service")
                                        .contains("handle pathway.events.v1", "deliver by email"));
        assertThat(String.join("\n", CollectedSpans.with(traceId)))
                .doesNotContain(identifiers(sample))
                .doesNotContain(accepted.body().at("/referralId").asString())
                .doesNotContain(accepted.body().at("/reference").asString());
    }

    private static String[] identifiers(String sample) {
        return Identifiers.of(JsonMapper.shared().readTree(sample)).toArray(String[]::new);
    }
}
