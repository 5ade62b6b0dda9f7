package care.dyad.intake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Referrals as POST /referrals takes them, written as FHIR messages, as a partner would. */
public final class FhirMessages extends FhirEntries {

    /** What NHSD-Target-Identifier has to say. */
    public static final String TARGET =
            Base64.getEncoder()
                    .encodeToString(
                            "{\"value\":\"referral-intake\",\"system\":\"https://dyad.care/Id/service\"}"
                                    .getBytes(StandardCharsets.UTF_8));

    private static final Map<String, String> ROLES =
            Map.of(
                    "GP", "108161000000109",
                    "MIDWIFE", "185363009",
                    "HEALTH_VISITOR", "1052681000000105",
                    "SELF", "1991000124105");

    private FhirMessages(JsonNode referral) {
        super(referral, JsonMapper.shared().createArrayNode());
    }

    /** A new referral. */
    public static ObjectNode submission(JsonNode referral) {
        return new FhirMessages(referral).message("new", "active", UUID.randomUUID().toString());
    }

    /** A correction of the referral with this id. */
    public static ObjectNode update(JsonNode referral, String id) {
        return new FhirMessages(referral).message("update", "active", id);
    }

    /** A cancellation of the referral with this id: header and ServiceRequest alone. */
    public static ObjectNode cancellation(JsonNode referral, String id, String status) {
        ObjectNode message = new FhirMessages(referral).message("update", status, id);
        ArrayNode kept = JsonMapper.shared().createArrayNode();
        kept.add(message.at("/entry/0")).add(message.at("/entry/1"));
        return message.set("entry", kept);
    }

    private ObjectNode message(String reason, String status, String id) {
        header(reason);
        request(status, id);
        new FhirMother(referral, entries).write();
        referrer();
        new FhirFacts(referral, entries).write();
        ObjectNode message =
                object("{\"resourceType\": \"Bundle\", \"type\": \"message\"}")
                        .put("timestamp", text("/source/sentAt"));
        return message.set("entry", entries);
    }

    private void header(String reason) {
        ObjectNode header =
                add(
                        1,
                        """
                        {"resourceType": "MessageHeader",
                         "eventCoding": {"system": "https://fhir.nhs.uk/CodeSystem/message-events-bars",
                                         "code": "servicerequest-request"},
                         "destination": [{"endpoint": "https://dyad.care/Id/service|referral-intake"}],
                         "sender": {"reference": "urn:uuid:00000000-0000-4000-8000-000000000005"},
                         "source": {"endpoint": "https://example.org/Id/service|sender"},
                         "reason": {"coding": [{"system": "https://fhir.nhs.uk/CodeSystem/message-reason-bars"}]},
                         "focus": [{"reference": "urn:uuid:00000000-0000-4000-8000-000000000002"}]}
                        """);
        header.put("id", UUID.randomUUID().toString());
        copy("/source/system", header.withObject("/source"), "name");
        ((ObjectNode) header.at("/reason/coding/0")).put("code", reason);
    }

    private void request(String status, String id) {
        ObjectNode request =
                add(
                        2,
                        """
                        {"resourceType": "ServiceRequest", "intent": "plan",
                         "category": [{"coding": [
                            {"system": "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest",
                             "code": "referral"}]}],
                         "performerType": {"coding": [{"system": "http://snomed.info/sct",
                                                       "code": "901221000000102"}]},
                         "subject": {"reference": "urn:uuid:00000000-0000-4000-8000-000000000003"},
                         "requester": {"reference": "urn:uuid:00000000-0000-4000-8000-000000000004"},
                         "identifier": [{"system": "https://example.org/Id/referral"}],
                         "extension": [], "note": [{}]}
                        """);
        request.put("id", id).put("status", status);
        copy("/source/reference", (ObjectNode) request.at("/identifier/0"), "value");
        copy("/presentation/reason", (ObjectNode) request.at("/note/0"), "text");
        ObjectNode role =
                object(
                        "{\"url\": \"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-SourceOfServiceRequest\"}");
        String sent = text("/referrer/role");
        role.set(
                "valueCodeableConcept",
                concept(
                        ROLES.containsKey(sent) ? SNOMED : OWN + "referrer-role",
                        ROLES.getOrDefault(sent, sent)));
        request.withArray("extension").add(role);
    }

    private void referrer() {
        ObjectNode person = add(4, "{\"resourceType\": \"Practitioner\", \"name\": [{}]}");
        copy("/referrer/name", (ObjectNode) person.at("/name/0"), "text");
        contact(person, "/referrer/phone", "phone");
        contact(person, "/referrer/email", "email");
        ObjectNode organisation = add(5, "{\"resourceType\": \"Organization\"}");
        copy("/referrer/organisation", organisation, "name");
        if (referral.at("/referrer/odsCode").isString()) {
            organisation
                    .withArray("identifier")
                    .add(identifier("ods-organization-code", "/referrer/odsCode"));
        }
    }
}
