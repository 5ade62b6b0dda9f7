package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class ReferralRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private final ReferralRules rules = new ReferralRules(NhsNumberRange.TEST);

    @ParameterizedTest
    @CsvSource({
        "EPDS, 30",
        "PHQ9, 27",
        "GAD7, 21",
        "GAD2, 6",
        "CORE10, 40",
        "WHOOLEY, 2",
        "PBQ, 125"
    })
    void totalsHaveTheRangeOfTheInstrument(Instrument instrument, int highest) {
        assertThat(faults(score(instrument, 0, null))).isEmpty();
        assertThat(faults(score(instrument, highest, null))).isEmpty();
        assertThat(faults(score(instrument, highest + 1, null)))
                .containsExactly("/presentation/screening/3/total OUT_OF_RANGE");
        assertThat(faults(score(instrument, -1, null)))
                .containsExactly("/presentation/screening/3/total OUT_OF_RANGE");
    }

    @ParameterizedTest
    @CsvSource({"EPDS, 3", "PHQ9, 3", "CORE10, 4", "PBQ, 5"})
    void riskItemsHaveTheRangeOfTheInstrument(Instrument instrument, int highest) {
        assertThat(faults(score(instrument, 20, highest))).isEmpty();
        assertThat(faults(score(instrument, null, highest))).isEmpty();
        assertThat(faults(score(instrument, 20, highest + 1)))
                .containsExactly("/presentation/screening/3/riskItem OUT_OF_RANGE");
        assertThat(faults(score(instrument, 20, -1)))
                .containsExactly("/presentation/screening/3/riskItem OUT_OF_RANGE");
    }

    @ParameterizedTest
    @CsvSource({"GAD7", "GAD2", "WHOOLEY"})
    void otherInstrumentsHaveNoRiskItem(Instrument instrument) {
        assertThat(faults(score(instrument, 2, 0)))
                .containsExactly("/presentation/screening/3/riskItem NOT_EXPECTED");
    }

    @Test
    void aRiskItemIsNotHigherThanTheTotal() {
        assertThat(faults(score(Instrument.EPDS, 1, 1))).isEmpty();
        assertThat(faults(score(Instrument.EPDS, 1, 2)))
                .containsExactly("/presentation/screening/3/riskItem INCONSISTENT");
    }

    @Test
    void pbqHasFourFactors() {
        assertThat(faults(pbq(125, List.of(60, 35, 20, 10)))).isEmpty();
        assertThat(faults(pbq(null, List.of(0, 0, 0, 0)))).isEmpty();
        assertThat(faults(pbq(125, List.of(61, 36, 21, 11))))
                .containsExactly(
                        "/presentation/screening/3/factors/0 OUT_OF_RANGE",
                        "/presentation/screening/3/factors/1 OUT_OF_RANGE",
                        "/presentation/screening/3/factors/2 OUT_OF_RANGE",
                        "/presentation/screening/3/factors/3 OUT_OF_RANGE",
                        "/presentation/screening/3/factors INCONSISTENT");
        assertThat(faults(pbq(40, List.of(10, 10, 10))))
                .containsExactly("/presentation/screening/3/factors OUT_OF_RANGE");
        assertThat(faults(pbq(39, List.of(10, 10, 10, 10))))
                .containsExactly("/presentation/screening/3/factors INCONSISTENT");
        assertThat(faults(new Score(Instrument.EPDS, 9, 0, List.of(1, 2, 3, 4), null)))
                .containsExactly("/presentation/screening/3/factors NOT_EXPECTED");
    }

    @Test
    void aScoreSaysSomethingAndIsNotFromTomorrow() {
        assertThat(faults(new Score(Instrument.EPDS, 9, 0, List.of(), TODAY))).isEmpty();
        assertThat(faults(new Score(Instrument.EPDS, null, null, List.of(), TODAY.plusDays(1))))
                .containsExactly(
                        "/presentation/screening/3 MISSING",
                        "/presentation/screening/3/completedOn IN_THE_FUTURE");
    }

    @ParameterizedTest
    @CsvSource({
        // stage, due, birth, loss, faults
        "PRECONCEPTION, , , , ''",
        "PRECONCEPTION, 2027-01-01, , , /perinatal/estimatedDueDate NOT_EXPECTED",
        "PREGNANT, 2027-01-01, , , ''",
        "PREGNANT, , , , /perinatal/estimatedDueDate MISSING",
        "PREGNANT, 2027-01-01, 2026-01-01, , /perinatal/babyBirthDate NOT_EXPECTED",
        "PREGNANT, 2026-10-23, , , ''",
        "PREGNANT, 2026-10-22, , , /perinatal/estimatedDueDate NOT_PLAUSIBLE",
        "PREGNANT, 2027-09-10, , , ''",
        "PREGNANT, 2027-09-11, , , /perinatal/estimatedDueDate NOT_PLAUSIBLE",
        "POSTNATAL, , 2026-11-20, , ''",
        "POSTNATAL, , 2026-11-21, , /perinatal/babyBirthDate IN_THE_FUTURE",
        "POSTNATAL, , , , /perinatal/babyBirthDate MISSING",
        "POSTNATAL, , 2026-11-20, 2026-11-20, /perinatal/lossDate NOT_EXPECTED",
        "LOSS, , , 2026-11-20, ''",
        "LOSS, , , 2026-11-21, /perinatal/lossDate IN_THE_FUTURE",
        "LOSS, , , , /perinatal/lossDate MISSING"
    })
    void exactlyTheDateOfTheStageIsNeeded(
            Stage stage,
            @Nullable LocalDate due,
            @Nullable LocalDate birth,
            @Nullable LocalDate loss,
            String fault) {
        assertThat(String.join("", faults(new Perinatal(stage, due, birth, loss))))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "9990000018, 1994-03-14, ''",
        ", 1994-03-14, ''",
        "9990000019, 1994-03-14, /mother/nhsNumber WRONG_CHECK_DIGIT",
        "9434765919, 1994-03-14, /mother/nhsNumber WRONG_NUMBER_RANGE",
        "9990000018, 2026-11-21, /mother/birthDate IN_THE_FUTURE",
        "9990000018, 2016-11-20, ''",
        "9990000018, 2016-11-21, /mother/birthDate NOT_PLAUSIBLE",
        "9990000018, 1955-11-21, ''",
        "9990000018, 1955-11-20, /mother/birthDate NOT_PLAUSIBLE",
        "9990000018, , ''"
    })
    void theMotherIsPlausible(
            @Nullable String nhsNumber, @Nullable LocalDate birthDate, String fault) {
        assertThat(String.join("", faults(new MotherIdentity(nhsNumber, birthDate))))
                .isEqualTo(fault);
    }

    @Test
    void aLiveSystemTakesIssuedNumbersOnly() {
        var live = new ReferralRules(NhsNumberRange.ISSUED);

        assertThat(live.faults(List.of(new MotherIdentity("9434765919", null)), TODAY)).isEmpty();
        assertThat(live.faults(List.of(new MotherIdentity("9990000018", null)), TODAY))
                .extracting(Fault::code)
                .containsExactly(FaultCode.WRONG_NUMBER_RANGE);
    }

    private static Score score(
            Instrument instrument, @Nullable Integer total, @Nullable Integer riskItem) {
        return new Score(instrument, total, riskItem, List.of(), null);
    }

    private static Score pbq(@Nullable Integer total, List<Integer> factors) {
        return new Score(Instrument.PBQ, total, null, factors, null);
    }

    private List<String> faults(Score score) {
        return faults(new PlacedScore(3, score));
    }

    private List<String> faults(Checkable part) {
        return rules.faults(List.of(part), TODAY).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void asksForNoDateOfAStageThatItDoesNotKnow() {
        var today = LocalDate.parse("2026-11-20");
        var born = new Perinatal(Stage.UNKNOWN, null, today.minusDays(10), null);
        var unborn = new Perinatal(Stage.UNKNOWN, null, today.plusDays(10), null);
        var rules = new ReferralRules(NhsNumberRange.TEST);

        assertThat(rules.faults(List.of(born), today)).isEmpty();
        assertThat(rules.faults(List.of(unborn), today))
                .extracting(Fault::code)
                .containsExactly(FaultCode.IN_THE_FUTURE);
    }

    @Test
    void takesAnyScoreOfAnInstrumentThatItDoesNotKnow() {
        var score = new Score(Instrument.UNKNOWN, 77, 5, List.of(1, 2), null);

        assertThat(
                        new ReferralRules(NhsNumberRange.TEST)
                                .faults(
                                        List.of(new PlacedScore(0, score)),
                                        LocalDate.parse("2026-11-20")))
                .isEmpty();
    }
}
