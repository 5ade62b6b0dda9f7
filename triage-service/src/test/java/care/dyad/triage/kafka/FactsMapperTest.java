package care.dyad.triage.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.events.Instrument;
import care.dyad.events.RedFlag;
import care.dyad.events.ReferralFacts;
import care.dyad.events.ScreeningScore;
import care.dyad.messaging.EventTypes;
import care.dyad.messaging.UnreadableEvent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class FactsMapperTest {

    @BeforeAll
    static void trustTheGeneratedClasses() {
        new EventTypes("care.dyad.events");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AreaResolution",
                "Complexity",
                "FamilyHistory",
                "FunctionalImpairment",
                "HelpSeeking",
                "History",
                "Instrument",
                "RedFlag",
                "ReferrerRole",
                "SocialNeed",
                "Stage",
                "StatedSeverity"
            })
    void everySymbolOfTheContractIsKnown(String type) throws ClassNotFoundException {
        assertThat(symbols("care.dyad.triage.domain." + type))
                .containsAll(symbols("care.dyad.events." + type).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Disposition",
                "Pathway",
                "Priority",
                "RedirectReason",
                "ReviewReason",
                "Severity",
                "TriageTask"
            })
    void everyAnswerIsPartOfTheContract(String type) throws ClassNotFoundException {
        assertThat(symbols("care.dyad.events." + type))
                .containsAll(symbols("care.dyad.triage.domain." + type).toList());
    }

    @Test
    void mapsWhatTheRulesNeed() {
        var event =
                ReferralFacts.newBuilder()
                        .setMotherAgeYears(31)
                        .setChildAgeDays(12)
                        .setRedFlags(List.of(RedFlag.ACTIVE_SUICIDE_PLAN))
                        .setScreening(List.of(score(11)))
                        .setSafeguardingConcern(true)
                        .build();

        var facts = FactsMapper.facts(event);

        assertThat(facts.motherAgeYears()).isEqualTo(31);
        assertThat(facts.perinatal().childAgeDays()).isEqualTo(12);
        assertThat(facts.presentation().redFlags())
                .containsExactly(care.dyad.triage.domain.RedFlag.ACTIVE_SUICIDE_PLAN);
        assertThat(facts.presentation().screening().getFirst().total()).isEqualTo(11);
        assertThat(facts.presentation().screening().getFirst().riskItem()).isNull();
        assertThat(facts.safeguardingConcern()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 31})
    void aScoreThatTheInstrumentCannotGiveIsUnreadable(int total) {
        var event = ReferralFacts.newBuilder().setScreening(List.of(score(total))).build();

        assertThatThrownBy(() -> FactsMapper.facts(event))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("IMPOSSIBLE_SCORE");
    }

    private static ScreeningScore score(int total) {
        return ScreeningScore.newBuilder()
                .setInstrument(Instrument.EPDS)
                .setTotal(total)
                .setAgeDays(3)
                .build();
    }

    private static Stream<String> symbols(String type) throws ClassNotFoundException {
        return Arrays.stream(Class.forName(type).getEnumConstants()).map(Object::toString);
    }
}
