package care.dyad.intake.fhir;

import care.dyad.intake.domain.Instrument;

import org.hl7.fhir.r4.model.CodeableConcept;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The codes of screening scores. Where no code could be found in two places, only Dyad's own is
 * taken; a code that is not listed is refused, never guessed.
 *
 * <ul>
 *   <li>SNOMED CT 720433000 and the older 506701000000100 (PHQ-9), 445455005 (GAD-7), 718583008
 *       (CORE-10): MHSDS reference load, NHSDigital/mental-health-monthly-statistics.
 *   <li>SNOMED CT 450320001 (EPDS), 803351000000106 (Whooley): primary care refset DEPSCRN_COD, as
 *       bennettoxford/opencodecounts lists it.
 *   <li>LOINC 71354-5 (EPDS), 44261-6 (PHQ-9 total), 70274-6 (GAD-7 total): LOINC; 44249-1 is the
 *       PHQ-9 as a whole, which many senders use for its total.
 *   <li>LOINC 44260-8: the score of PHQ-9 item 9.
 * </ul>
 */
final class Screening {

    /** Codes of {@link Instrument}. */
    static final String INSTRUMENTS = Systems.dyad("instrument");

    /** {@code risk-item}, and {@code factor-1} to {@code factor-4} of the PBQ. */
    static final String PARTS = Systems.dyad("score-part");

    private static final Map<String, Instrument> KNOWN = known();
    private static final String PHQ9_ITEM_9 = key(Systems.LOINC, "44260-8");
    private static final String RISK_ITEM = key(PARTS, "risk-item");
    private static final List<String> FACTORS =
            Stream.of("factor-1", "factor-2", "factor-3", "factor-4")
                    .map(factor -> key(PARTS, factor))
                    .toList();

    private Screening() {}

    private static Map<String, Instrument> known() {
        Map<String, Instrument> known = new HashMap<>();
        known.put(key(Systems.SNOMED_CT, "450320001"), Instrument.EPDS);
        known.put(key(Systems.LOINC, "71354-5"), Instrument.EPDS);
        known.put(key(Systems.SNOMED_CT, "720433000"), Instrument.PHQ9);
        known.put(key(Systems.SNOMED_CT, "506701000000100"), Instrument.PHQ9);
        known.put(key(Systems.LOINC, "44261-6"), Instrument.PHQ9);
        known.put(key(Systems.LOINC, "44249-1"), Instrument.PHQ9);
        known.put(key(Systems.SNOMED_CT, "445455005"), Instrument.GAD7);
        known.put(key(Systems.LOINC, "70274-6"), Instrument.GAD7);
        known.put(key(Systems.SNOMED_CT, "718583008"), Instrument.CORE10);
        known.put(key(Systems.SNOMED_CT, "803351000000106"), Instrument.WHOOLEY);
        Arrays.stream(Instrument.values())
                .filter(instrument -> instrument != Instrument.UNKNOWN)
                .forEach(instrument -> known.put(key(INSTRUMENTS, instrument.name()), instrument));
        return Map.copyOf(known);
    }

    /** The instruments that the codes of an observation name; one if they can be trusted. */
    static List<Instrument> instruments(CodeableConcept code) {
        return keys(code).filter(KNOWN::containsKey).map(KNOWN::get).distinct().toList();
    }

    /** True for the score of the item that asks about harm. */
    static boolean isRiskItem(CodeableConcept code, Instrument instrument) {
        return keys(code)
                .anyMatch(
                        key ->
                                key.equals(RISK_ITEM)
                                        || (key.equals(PHQ9_ITEM_9)
                                                && instrument == Instrument.PHQ9));
    }

    /** Number of the factor, from 1; 0 for none. */
    static int factor(CodeableConcept code) {
        return keys(code).mapToInt(key -> FACTORS.indexOf(key) + 1).max().orElse(0);
    }

    private static Stream<String> keys(CodeableConcept code) {
        return code.getCoding().stream().map(coding -> key(coding.getSystem(), coding.getCode()));
    }

    private static String key(String system, String code) {
        return system + "|" + code;
    }
}
