package care.dyad.intake.domain;

/** Which NHS numbers a system takes, so that test data never meets people. */
public enum NhsNumberRange {
    /** Only numbers that are never issued (999...): systems for tests and trials. */
    TEST,
    /** Only numbers that are issued: live systems. */
    ISSUED;

    /** True when a system of this range takes the number. */
    public boolean includes(NhsNumber number) {
        return number.isForTests() == (this == TEST);
    }
}
