package care.dyad.triage.dmn;

import static care.dyad.triage.domain.ReferralFactsBuilder.aReferral;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.triage.domain.FunctionalImpairment;
import care.dyad.triage.domain.Instrument;
import care.dyad.triage.domain.Severity;
import care.dyad.triage.domain.StatedSeverity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {

    @ParameterizedTest
    @CsvSource({
        "EPDS,   0, NONE,           T11", "EPDS,   9, NONE,           T11",
        "EPDS,  10, MILD,           T10", "EPDS,  12, MILD,           T10",
        "EPDS,  13, MODERATE,       T10", "EPDS,  14, MODERATE,       T10",
        "EPDS,  15, UPPER_MODERATE, T6b", "EPDS,  24, UPPER_MODERATE, T6b",
        "EPDS,  25, SEVERE,         T6", "EPDS,  30, SEVERE,         T6",
        "PHQ9,   4, NONE,           T11", "PHQ9,   5, MILD,           T10",
        "PHQ9,   9, MILD,           T10", "PHQ9,  10, MODERATE,       T10",
        "PHQ9,  14, MODERATE,       T10", "PHQ9,  15, UPPER_MODERATE, T6b",
        "PHQ9,  19, UPPER_MODERATE, T6b", "PHQ9,  20, SEVERE,         T6",
        "PHQ9,  27, SEVERE,         T6", "GAD7,   4, NONE,           T11",
        "GAD7,   5, MILD,           T10", "GAD7,   7, MILD,           T10",
        "GAD7,   8, MILD,           T10", "GAD7,   9, MILD,           T10",
        "GAD7,  10, MODERATE,       T10", "GAD7,  14, MODERATE,       T10",
        "GAD7,  15, UPPER_MODERATE, T6b", "GAD7,  21, UPPER_MODERATE, T6b",
        "CORE10, 10, NONE,           T11", "CORE10, 11, MILD,           T10",
        "CORE10, 14, MILD,           T10", "CORE10, 15, MODERATE,       T10",
        "CORE10, 19, MODERATE,       T10", "CORE10, 20, UPPER_MODERATE, T6b",
        "CORE10, 24, UPPER_MODERATE, T6b", "CORE10, 25, SEVERE,         T6",
        "CORE10, 40, SEVERE,         T6", "GAD2,    2, NONE,           T11",
        "GAD2,    3, MILD,           T10", "WHOOLEY, 0, NONE,           T11",
        "WHOOLEY, 1, MILD,           T10", "WHOOLEY, 2, MILD,           T10"
    })
    void aTotalIsInExactlyOneZone(Instrument instrument, int total, Severity zone, String rule) {
        var facts = aReferral().scored(instrument, total).build();

        var decision = DefaultRuleset.RULES.decide(facts);

        assertThat(decision.severity()).isEqualTo(zone);
        assertThat(DefaultRuleset.rules(decision)).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"14, MODERATE, T10", "15, SEVERE, T6", "21, SEVERE, T6"})
    void markedImpairmentMakesSevereAnxiety(int total, Severity zone, String rule) {
        var facts =
                aReferral()
                        .scored(Instrument.GAD7, total)
                        .impaired(FunctionalImpairment.MARKED)
                        .build();

        var decision = DefaultRuleset.RULES.decide(facts);

        assertThat(decision.severity()).isEqualTo(zone);
        assertThat(DefaultRuleset.rules(decision)).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"MILD, MILD, T10", "MODERATE, MODERATE, T10", "SEVERE, SEVERE, T6"})
    void aStatedSeverityCountsAsAZone(StatedSeverity stated, Severity zone, String rule) {
        var facts = aReferral().stated(stated).build();

        var decision = DefaultRuleset.RULES.decide(facts);

        assertThat(decision.severity()).isEqualTo(zone);
        assertThat(DefaultRuleset.rules(decision)).containsExactly(rule);
    }

    @Test
    void theMostSevereInstrumentWinsAndIsTheReason() {
        var facts =
                aReferral()
                        .scored(Instrument.EPDS, 3)
                        .scored(Instrument.PHQ9, 21)
                        .scored(Instrument.GAD7, 12)
                        .build();

        var decision = DefaultRuleset.RULES.decide(facts);

        assertThat(decision.severity()).isEqualTo(Severity.SEVERE);
        assertThat(decision.rules().getFirst().reason())
                .isEqualTo("Severe: PHQ-9 total 21 is in the severe range (20 or more)");
    }
}
