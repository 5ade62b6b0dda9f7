package care.dyad.intake.domain;

import java.util.List;
import java.util.OptionalInt;

/**
 * A screening instrument with the ranges of its scores. The risk items are EPDS item 10, PHQ-9 item
 * 9, CORE-10 item 6 and the higher of PBQ items 18 and 24.
 */
public enum Instrument {
    /** Edinburgh Postnatal Depression Scale: 10 items of 0 to 3 (Cox 1987). */
    EPDS(30, 3),
    /** Patient Health Questionnaire 9: 9 items of 0 to 3. */
    PHQ9(27, 3),
    /** Generalised Anxiety Disorder 7: 7 items of 0 to 3. */
    GAD7(21),
    /** Generalised Anxiety Disorder 2: 2 items of 0 to 3. */
    GAD2(6),
    /** Clinical Outcomes in Routine Evaluation 10: 10 items of 0 to 4. */
    CORE10(40, 4),
    /** The two depression identification questions: 2 of yes or no. */
    WHOOLEY(2),
    /** Postpartum Bonding Questionnaire: 25 items of 0 to 5 in four factors (Brockington 2006). */
    PBQ(125, 5),
    /** One that a newer version of the sender knows; a clinician looks at whatever it scored. */
    UNKNOWN(9999, 9999);

    private static final List<Integer> PBQ_FACTORS = List.of(60, 35, 20, 10);

    private final int highest;
    private final OptionalInt highestRiskItem;

    Instrument(int highest) {
        this.highest = highest;
        this.highestRiskItem = OptionalInt.empty();
    }

    Instrument(int highest, int highestRiskItem) {
        this.highest = highest;
        this.highestRiskItem = OptionalInt.of(highestRiskItem);
    }

    /** The highest total. */
    public int highest() {
        return highest;
    }

    /** The highest score of the risk item; empty when the instrument has none. */
    public OptionalInt highestRiskItem() {
        return highestRiskItem;
    }

    /** The highest score of each factor, in order; empty when the instrument has none. */
    public List<Integer> highestFactors() {
        return this == PBQ ? PBQ_FACTORS : List.of();
    }
}
