package care.dyad.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.FhirApi;
import care.dyad.intake.FhirMessages;
import care.dyad.intake.Samples;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.util.UUID;

/** A retry is the same body with both ids the same, and causes nothing. */
class RepeatedMessagesIT extends FhirApi {

    private final String requestId = UUID.randomUUID().toString();
    private final String correlationId = UUID.randomUUID().toString();
    private final ObjectNode referral = Samples.fresh();
    private final ObjectNode message = FhirMessages.submission(referral);

    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @Test
    void aRetryIsToldThatItIsADuplicateAndWhereTheReferralIs() {
        HttpResponse<String> first = retry(message);

        HttpResponse<String> second = retry(message);

        assertThat(refusal(second)).isEqualTo("409 REC_CONFLICT duplicate http.X-Request-ID");
        assertThat(second.headers().firstValue("Location"))
                .hasValue("/fhir/ServiceRequest/" + id(first));
        assertThat(second.headers().firstValue("X-Request-ID")).hasValue(requestId);
        assertThat(second.headers().firstValue("X-Correlation-ID")).hasValue(correlationId);
        assertThat(referrals()).isEqualTo(1);
    }

    @Test
    void aRetryOfWhatWasRefusedIsNeverToldThatItWasHandled() {
        ObjectNode wrong = Samples.with(message, "/entry/2/resource/birthDate", "\"2030-01-01\"");
        HttpResponse<String> first = retry(wrong);

        HttpResponse<String> second = retry(wrong);

        assertThat(refusal(first)).startsWith("422 ");
        assertThat(refusal(second)).isEqualTo(refusal(first));
    }

    @Test
    void otherContentUnderTheSameIdIsAConflictAndNoDuplicate() {
        retry(message);

        HttpResponse<String> other = retry(FhirMessages.submission(Samples.fresh()));

        assertThat(refusal(other)).isEqualTo("409 REC_CONFLICT conflict http.X-Request-ID");
    }

    @Test
    void theSameReferralUnderANewIdIsTheSameReferral() {
        String first = id(process(message));

        assertThat(id(process(message))).isEqualTo(first);
        assertThat(referrals()).isEqualTo(1);
    }

    @Test
    void otherContentUnderTheSameIdentifierIsAConflict() {
        process(message);

        HttpResponse<String> other =
                process(
                        FhirMessages.submission(
                                Samples.with(referral, "/consent/toShareWithVcse", "false")));

        assertThat(refusal(other))
                .isEqualTo("409 REC_CONFLICT conflict Bundle.entry[1].resource.identifier");
    }

    @Test
    void aMessageThatIsBeingHandledIsToBeSentAgain() {
        HttpResponse<String> meanwhile =
                transaction.execute(
                        status -> {
                            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                                    .param("referrer fhir " + requestId)
                                    .query(String.class)
                                    .single();
                            return retry(message);
                        });

        assertThat(refusal(meanwhile))
                .isEqualTo("503 REC_SERVICE_UNAVAILABLE transient http.X-Request-ID");
        assertThat(meanwhile.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(retry(message).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> retry(ObjectNode message) {
        return send(message(message.toString(), requestId, correlationId));
    }

    private int referrals() {
        return jdbc.sql("SELECT count(*) FROM referral WHERE source_reference = ?")
                .param(referral.at("/source/reference").asString())
                .query(Integer.class)
                .single();
    }
}
