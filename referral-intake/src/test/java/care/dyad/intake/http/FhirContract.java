package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.FhirMessages;
import care.dyad.intake.Samples;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** The part of the contract that is about FHIR. */
abstract class FhirContract extends ContractApi {

    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private final ObjectNode referral = Samples.fresh();

    @Test
    void messagesAreAnsweredAsDocumented() {
        String body = FhirMessages.submission(referral).toString();
        String requestId = UUID.randomUUID().toString();
        String correlationId = UUID.randomUUID().toString();

        expect(200, send(message(body, requestId, correlationId)));
        expect(400, send(message("{")));
        expect(401, send(unnamed(body, "nobody")));
        expect(403, send(unnamed(body, "ops")));
        expect(403, get("/fhir/ServiceRequest/" + UUID.randomUUID(), "governance"));
        expect(404, process(FhirMessages.update(referral, UUID.randomUUID().toString())));
        expect(406, send(message(body).setHeader("Accept", "text/html")));
        expect(409, send(message(body, requestId, correlationId)));
        expect(413, send(message(" ".repeat(256 * 1024 + 1))));
        expect(415, send(message("x").setHeader("Content-Type", "application/fhir+xml")));
        expect(422, process(FhirMessages.submission(Samples.without(referral, "/consent"))));
    }

    /** Somebody else holds the referral for longer than a message may take. */
    @Test
    void aMessageThatTakesTooLongIsRolledBack() {
        String id = id(process(FhirMessages.submission(referral)));
        String update =
                FhirMessages.update(Samples.with(referral, "/consent/toShareWithVcse", "false"), id)
                        .toString();
        String requestId = UUID.randomUUID().toString();

        HttpResponse<String> late =
                transaction.execute(
                        status -> {
                            jdbc.sql("SELECT 1 FROM referral WHERE referral_id = ? FOR UPDATE")
                                    .param(UUID.fromString(id))
                                    .query(Integer.class)
                                    .single();
                            return send(message(update, requestId, requestId));
                        });

        expect(408, late);
        assertThat(refusal(late)).isEqualTo("408 REC_TIMEOUT timeout -");
        expect(200, send(message(update, requestId, requestId)));
    }

    @Test
    void serviceRequestsAreReadAsDocumented() {
        String path = "/fhir/ServiceRequest/" + id(process(FhirMessages.submission(referral)));

        expect(200, get(path, "referrer"));
        expect(400, get("/fhir/ServiceRequest/none", "referrer"));
        expect(401, send(anonymous(path).GET()));
        expect(404, get("/fhir/ServiceRequest/" + UUID.randomUUID(), "referrer"));
        expect(406, send(request(path, "referrer").header("Accept", "text/html").GET()));
        expect(200, send(anonymous("/fhir/metadata").GET()));
        expect(406, send(anonymous("/fhir/metadata").header("Accept", "text/html").GET()));
    }

    /** A message that would be taken in. */
    HttpRequest.Builder fhirWrite() {
        return message(FhirMessages.submission(Samples.fresh()).toString());
    }

    HttpRequest.Builder fhirRead() {
        return request("/fhir/ServiceRequest/" + UUID.randomUUID(), "referrer").GET();
    }
}
