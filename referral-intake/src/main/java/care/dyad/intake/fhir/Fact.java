package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an Observation can say of a referral beside scores, by codes of Dyad's own: no national code
 * says it. The values are the codes of {@code POST /referrals}, in a system named after the fact.
 */
enum Fact {
    STAGE("/perinatal/stage", Kind.CODE),
    /** Also LOINC 11778-8, as HL7's International Patient Summary has it. */
    ESTIMATED_DUE_DATE("/perinatal/estimatedDueDate", Kind.DATE),
    BABY_BIRTH_DATE("/perinatal/babyBirthDate", Kind.DATE),
    LOSS_DATE("/perinatal/lossDate", Kind.DATE),
    STATED_SEVERITY("/presentation/statedSeverity", Kind.CODE),
    RED_FLAG("/presentation/redFlags", Kind.CODES),
    HISTORY("/presentation/history", Kind.CODES),
    FAMILY_HISTORY("/presentation/familyHistory", Kind.CODES),
    COMPLEXITY("/presentation/complexity", Kind.CODES),
    FUNCTIONAL_IMPAIRMENT("/presentation/functionalImpairment", Kind.CODE),
    RELATIONSHIP_CONCERN("/presentation/parentInfant/relationshipConcern", Kind.YES_OR_NO),
    UNRESOLVED_AFTER_TREATMENT(
            "/presentation/parentInfant/unresolvedAfterTreatment", Kind.YES_OR_NO),
    HELP_SEEKING("/presentation/parentInfant/helpSeeking", Kind.CODES),
    SOCIAL_NEED("/presentation/socialNeeds", Kind.CODES);

    /** How a fact is said. */
    enum Kind {
        /** One code. */
        CODE,
        /** Any number of codes, an Observation for each. */
        CODES,
        /** A date. */
        DATE,
        /** A boolean. */
        YES_OR_NO
    }

    static final String SYSTEM = Systems.dyad("fact");
    private static final String DELIVERY_DATE_ESTIMATED = "11778-8";

    private final String pointer;
    private final Kind kind;

    Fact(String pointer, Kind kind) {
        this.pointer = pointer;
        this.kind = kind;
    }

    /** The fact that an observation's code names. */
    static Optional<Fact> of(CodeableConcept code) {
        if (Systems.codes(code, Systems.LOINC).contains(DELIVERY_DATE_ESTIMATED)) {
            return Optional.of(ESTIMATED_DUE_DATE);
        }
        String own = Systems.code(code, SYSTEM);
        return Arrays.stream(values()).filter(fact -> fact.code().equals(own)).findFirst();
    }

    /** The code of the fact, which also names the system of its values. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The system of its values. */
    String valueSystem() {
        return Systems.dyad(code());
    }

    String pointer() {
        return pointer;
    }

    Kind kind() {
        return kind;
    }
}
