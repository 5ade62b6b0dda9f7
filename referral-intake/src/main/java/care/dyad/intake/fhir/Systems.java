package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

import java.util.List;

/**
 * The systems of codes and identifiers that messages use. Those of fhir.nhs.uk are of BaRS
 * (NHSDigital/NHSDigital-FHIR-BookingAndReferrals, CodeSystem), those of fhir.hl7.org.uk of UK Core
 * (NHSDigital/FHIR-R4-UKCORE-STAGING-MAIN). Where neither has a word, Dyad's own say the codes of
 * {@code POST /referrals}.
 */
final class Systems {

    static final String SNOMED_CT = "http://snomed.info/sct";
    static final String LOINC = "http://loinc.org";

    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
    static final String ETHNIC_CATEGORY =
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategoryEngland";

    static final String EVENTS = "https://fhir.nhs.uk/CodeSystem/message-events-bars";
    static final String REASONS = "https://fhir.nhs.uk/CodeSystem/message-reason-bars";
    static final String CATEGORIES =
            "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest";
    static final String FLAGS = "https://fhir.nhs.uk/CodeSystem/flag-categories-bars";
    static final String ERRORS = "https://fhir.nhs.uk/CodeSystem/http-error-codes";

    /** Stands for a code that is in no list, so that whatever list is asked refuses it. */
    static final String NO_CODE = "?";

    private static final String DYAD = "https://dyad.care/";

    private Systems() {}

    /** A code system of Dyad's own. */
    static String dyad(String codes) {
        return DYAD + "CodeSystem/" + codes;
    }

    /** An extension of Dyad's own. */
    static String extension(String name) {
        return DYAD + "StructureDefinition/" + name;
    }

    /** A system of identifiers that Dyad gives. */
    static String identifiers(String name) {
        return DYAD + "Id/" + name;
    }

    /** The codes of a system in a concept. */
    static List<String> codes(CodeableConcept concept, String system) {
        return concept.getCoding().stream()
                .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .distinct()
                .toList();
    }

    /** The one code of a system in a concept, or the code that no list has. */
    static String code(CodeableConcept concept, String system) {
        List<String> codes = codes(concept, system);
        return codes.size() == 1 ? codes.getFirst() : NO_CODE;
    }
}
