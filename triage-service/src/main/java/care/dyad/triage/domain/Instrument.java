package care.dyad.triage.domain;

/** A screening instrument, with its highest total and the highest score of its risk item. */
public enum Instrument {
    /** Edinburgh Postnatal Depression Scale; risk item 10. */
    EPDS(30, 3),
    /** Patient Health Questionnaire 9; risk item 9. */
    PHQ9(27, 3),
    /** Generalised Anxiety Disorder 7. */
    GAD7(21, Integer.MAX_VALUE),
    /** Generalised Anxiety Disorder 2. */
    GAD2(6, Integer.MAX_VALUE),
    /** Clinical Outcomes in Routine Evaluation 10; risk item 6. */
    CORE10(40, 4),
    /** The two depression identification questions. */
    WHOOLEY(2, Integer.MAX_VALUE),
    /** Postpartum Bonding Questionnaire; its risk item is the higher of items 18 and 24. */
    PBQ(125, 5),
    /** An instrument of a newer version that this version does not know. */
    UNKNOWN(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final int highestTotal;
    private final int highestRiskItem;

    Instrument(int highestTotal, int highestRiskItem) {
        this.highestTotal = highestTotal;
        this.highestRiskItem = highestRiskItem;
    }

    /** True when it asks about risk. */
    public boolean hasRiskItem() {
        return highestRiskItem < Integer.MAX_VALUE;
    }

    /** The highest total that the instrument can give. */
    public int highestTotal() {
        return highestTotal;
    }

    /** The highest score of the risk item; unbounded where there is none and nothing reads it. */
    public int highestRiskItem() {
        return highestRiskItem;
    }
}
