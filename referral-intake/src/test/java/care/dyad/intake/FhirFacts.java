package care.dyad.intake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/** What a referral says beside who it is about: Observations, Consents and a Flag. */
final class FhirFacts extends FhirEntries {

    /** The codes that domain.md gives; GAD-2 and PBQ have none. */
    private static final Map<String, String> SCORES =
            Map.of(
                    "EPDS", "450320001",
                    "PHQ9", "720433000",
                    "GAD7", "445455005",
                    "CORE10", "718583008",
                    "WHOOLEY", "803351000000106");

    FhirFacts(JsonNode referral, ArrayNode entries) {
        super(referral, entries);
    }

    void write() {
        scores();
        facts();
        consent("referral", "toReferral");
        consent("share-with-vcse", "toShareWithVcse");
        safeguarding();
    }

    private void scores() {
        for (JsonNode score : referral.at("/presentation/screening")) {
            String instrument = score.path("instrument").asString();
            ObjectNode observation =
                    observation(
                            SCORES.containsKey(instrument)
                                    ? concept(SNOMED, SCORES.get(instrument))
                                    : concept(OWN + "instrument", instrument));
            if (score.has("completedOn")) {
                observation.set("effectiveDateTime", score.path("completedOn"));
            }
            if (score.has("total")) {
                observation.withObject("/valueQuantity").set("value", score.path("total"));
            }
            if (score.has("riskItem")) {
                part(observation, "risk-item", score.path("riskItem"));
            }
            for (int i = 0; i < score.path("factors").size(); i++) {
                part(observation, "factor-" + (i + 1), score.path("factors").get(i));
            }
        }
    }

    private static void part(ObjectNode observation, String code, JsonNode value) {
        ObjectNode part = observation.withArray("component").addObject();
        part.set("code", concept(OWN + "score-part", code));
        part.set("valueInteger", value);
    }

    private void facts() {
        code("stage", "/perinatal/stage");
        date("estimated-due-date", "/perinatal/estimatedDueDate");
        date("baby-birth-date", "/perinatal/babyBirthDate");
        date("loss-date", "/perinatal/lossDate");
        code("stated-severity", "/presentation/statedSeverity");
        code("functional-impairment", "/presentation/functionalImpairment");
        codes("red-flag", "/presentation/redFlags");
        codes("history", "/presentation/history");
        codes("family-history", "/presentation/familyHistory");
        codes("complexity", "/presentation/complexity");
        codes("help-seeking", "/presentation/parentInfant/helpSeeking");
        codes("social-need", "/presentation/socialNeeds");
        yesOrNo("relationship-concern", "/presentation/parentInfant/relationshipConcern");
        yesOrNo(
                "unresolved-after-treatment",
                "/presentation/parentInfant/unresolvedAfterTreatment");
    }

    private void code(String fact, String pointer) {
        if (!referral.at(pointer).isMissingNode()) {
            fact(fact).set("valueCodeableConcept", concept(OWN + fact, text(pointer)));
        }
    }

    private void codes(String fact, String pointer) {
        referral.at(pointer)
                .forEach(
                        code ->
                                fact(fact)
                                        .set(
                                                "valueCodeableConcept",
                                                concept(OWN + fact, code.asString())));
    }

    private void date(String fact, String pointer) {
        if (!referral.at(pointer).isMissingNode()) {
            fact(fact).put("valueDateTime", text(pointer));
        }
    }

    private void yesOrNo(String fact, String pointer) {
        if (!referral.at(pointer).isMissingNode()) {
            fact(fact).put("valueBoolean", referral.at(pointer).asBoolean());
        }
    }

    private ObjectNode fact(String fact) {
        return observation(concept(OWN + "fact", fact));
    }

    private ObjectNode observation(ObjectNode code) {
        ObjectNode observation =
                add(
                        entries.size() + 1,
                        "{\"resourceType\": \"Observation\", \"status\": \"final\"}");
        observation.withObject("/subject").put("reference", MOTHER);
        return observation.set("code", code);
    }

    private void consent(String category, String field) {
        JsonNode given = referral.at("/consent/" + field);
        if (given.isMissingNode()) {
            return;
        }
        ObjectNode consent =
                add(
                        entries.size() + 1,
                        "{\"resourceType\": \"Consent\", \"status\": \"active\", \"scope\": {\"coding\": [{\"system\": \"http://terminology.hl7.org/CodeSystem/consentscope\", \"code\": \"patient-privacy\"}]}}");
        consent.withArray("category").add(concept(OWN + "consent", category));
        consent.withObject("/provision").put("type", given.asBoolean() ? "permit" : "deny");
        consent.withObject("/patient").put("reference", MOTHER);
    }

    private void safeguarding() {
        JsonNode concern = referral.at("/safeguarding/concern");
        if (concern.isMissingNode()) {
            return;
        }
        ObjectNode flag =
                add(entries.size() + 1, "{\"resourceType\": \"Flag\", \"status\": \"active\"}");
        flag.withArray("category")
                .add(concept("https://fhir.nhs.uk/CodeSystem/flag-categories-bars", "SG"));
        flag.set(
                "code",
                concept(
                        "https://fhir.nhs.uk/CodeSystem/safeguarding-codes-bars",
                        concern.asBoolean() ? "766561000000109" : "861931000000100"));
        copy("/safeguarding/detail", flag.withObject("/code"), "text");
        flag.withObject("/subject").put("reference", MOTHER);
    }
}
