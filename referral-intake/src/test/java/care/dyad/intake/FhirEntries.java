package care.dyad.intake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A referral, and the entries of the message that it is written into. */
abstract class FhirEntries {

    static final String OWN = "https://dyad.care/CodeSystem/";
    static final String SNOMED = "http://snomed.info/sct";
    static final String MOTHER = "urn:uuid:00000000-0000-4000-8000-000000000003";

    final JsonNode referral;
    final ArrayNode entries;

    FhirEntries(JsonNode referral, ArrayNode entries) {
        this.referral = referral;
        this.entries = entries;
    }

    ObjectNode add(int number, String json) {
        ObjectNode resource = object(json);
        entries.addObject()
                .put("fullUrl", "urn:uuid:00000000-0000-4000-8000-" + "%012d".formatted(number))
                .set("resource", resource);
        return resource;
    }

    ObjectNode identifier(String system, String pointer) {
        return object("{}")
                .put("system", "https://fhir.nhs.uk/Id/" + system)
                .put("value", text(pointer));
    }

    void contact(ObjectNode person, String pointer, String system) {
        if (referral.at(pointer).isString()) {
            person.withArray("telecom")
                    .add(object("{}").put("system", system).put("value", text(pointer)));
        }
    }

    void copy(String pointer, ObjectNode object, String name) {
        if (!referral.at(pointer).isMissingNode()) {
            object.set(name, referral.at(pointer));
        }
    }

    String text(String pointer) {
        return referral.at(pointer).asString("");
    }

    static ObjectNode concept(String system, String code) {
        ObjectNode concept = object("{}");
        concept.putArray("coding").addObject().put("system", system).put("code", code);
        return concept;
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
