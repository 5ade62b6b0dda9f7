package care.dyad.intake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The mother of a referral, as a Patient. */
final class FhirMother extends FhirEntries {

    FhirMother(JsonNode referral, ArrayNode entries) {
        super(referral, entries);
    }

    void write() {
        ObjectNode mother =
                add(
                        3,
                        "{\"resourceType\": \"Patient\", \"gender\": \"female\", \"name\": [{\"use\": \"official\"}], \"address\": [{\"use\": \"home\"}]}");
        ObjectNode name = (ObjectNode) mother.at("/name/0");
        copy("/mother/familyName", name, "family");
        name.putArray("given").add(text("/mother/givenName"));
        copy("/mother/birthDate", mother, "birthDate");
        ObjectNode address = (ObjectNode) mother.at("/address/0");
        copy("/mother/postcode", address, "postalCode");
        area(address);
        if (referral.at("/mother/nhsNumber").isString()) {
            mother.withArray("identifier").add(identifier("nhs-number", "/mother/nhsNumber"));
        }
        practice(mother);
        ethnicCategory(mother);
        interpreter(mother);
        contact(mother, "/mother/phone", "phone");
        contact(mother, "/mother/email", "email");
        safeContact(mother);
    }

    private void area(ObjectNode address) {
        if (referral.at("/mother/localAuthority").isString()) {
            address.withArray("extension")
                    .add(
                            object(
                                            "{\"url\": \"https://dyad.care/StructureDefinition/local-authority\"}")
                                    .put("valueCode", text("/mother/localAuthority")));
        }
    }

    private void practice(ObjectNode mother) {
        if (referral.at("/mother/gpPracticeOds").isString()) {
            ObjectNode practice = object("{}");
            practice.set(
                    "identifier", identifier("ods-organization-code", "/mother/gpPracticeOds"));
            mother.withArray("generalPractitioner").add(practice);
        }
    }

    private void ethnicCategory(ObjectNode mother) {
        if (referral.at("/mother/ethnicCategory").isString()) {
            ObjectNode category =
                    object(
                            "{\"url\": \"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory\"}");
            category.set(
                    "valueCodeableConcept",
                    concept(
                            "https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategoryEngland",
                            text("/mother/ethnicCategory")));
            mother.withArray("extension").add(category);
        }
    }

    private void interpreter(ObjectNode mother) {
        if (referral.at("/mother/interpreterLanguage").isString()) {
            mother.withArray("extension")
                    .add(
                            object(
                                    "{\"url\": \"http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired\", \"valueBoolean\": true}"));
            ObjectNode communication = object("{}");
            communication.set(
                    "language", concept("urn:ietf:bcp:47", text("/mother/interpreterLanguage")));
            mother.withArray("communication").add(communication);
        }
    }

    private void safeContact(ObjectNode mother) {
        JsonNode safe = referral.at("/mother/safeContact");
        if (safe.isMissingNode()) {
            return;
        }
        ObjectNode extension =
                object("{\"url\": \"https://dyad.care/StructureDefinition/safe-contact\"}");
        ArrayNode parts = extension.putArray("extension");
        safe.path("channels")
                .forEach(
                        channel ->
                                parts.add(
                                        object("{\"url\": \"channel\"}")
                                                .put("valueCode", channel.asString())));
        if (safe.has("voicemail")) {
            parts.add(
                    object("{\"url\": \"voicemail\"}")
                            .put("valueBoolean", safe.path("voicemail").asBoolean()));
        }
        if (safe.has("note")) {
            parts.add(
                    object("{\"url\": \"note\"}").put("valueString", safe.path("note").asString()));
        }
        mother.withArray("extension").add(extension);
    }
}
