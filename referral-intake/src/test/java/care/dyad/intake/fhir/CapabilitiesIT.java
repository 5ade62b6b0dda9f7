package care.dyad.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.FhirApi;
import care.dyad.intake.OpenApi;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;

/** The CapabilityStatement says what there is, and no more. */
class CapabilitiesIT extends FhirApi {

    @Test
    void tellsEveryInteractionThatThereIsToAnybody() {
        HttpResponse<String> answer = send(anonymous("/fhir/metadata").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=3600");
        assertThat(operations(json(answer)))
                .isEqualTo(Set.of("GET /fhir/ServiceRequest/{id}", "POST /fhir/$process-message"));
        assertThat(OpenApi.document().operations())
                .filteredOn(operation -> operation.contains("/fhir/"))
                .filteredOn(operation -> !operation.endsWith("metadata"))
                .containsExactlyInAnyOrderElementsOf(operations(json(answer)));
    }

    @Test
    void claimsNoConformanceThatNobodyAssessed() {
        String statement = send(anonymous("/fhir/metadata").GET()).body();

        assertThat(statement).doesNotContainIgnoringCase("complian").doesNotContain("messaging\"");
        assertThat(statement).contains("Nobody has assessed it", "Not for emergencies");
    }

    private static Set<String> operations(JsonNode statement) {
        Set<String> operations = new TreeSet<>();
        JsonNode rest = statement.at("/rest/0");
        for (JsonNode resource : rest.path("resource")) {
            assertThat(resource.at("/interaction")).hasSize(1);
            assertThat(resource.at("/interaction/0/code").asString()).isEqualTo("read");
            operations.add("GET /fhir/" + resource.path("type").asString() + "/{id}");
        }
        for (JsonNode operation : rest.path("operation")) {
            operations.add("POST /fhir/$" + operation.path("name").asString());
        }
        return operations;
    }
}
