package care.dyad.launcher.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class ExpectedTest {

    private static final Expected TWO_PATHWAYS =
            Expected.row(
                    "x.json;ROUTE;ROUTINE;SPECIALIST_PERINATAL+PARENT_INFANT;T6,T8;note; more");
    private static final Expected REFUSAL = Expected.row("x.json;REJECT;;;/mother/nhsNumber;");

    @Test
    void acceptsWhatIsAsExpectedAndMoreRules() {
        var outcome =
                triaged(
                        "ROUTINE",
                        List.of("SPECIALIST_PERINATAL", "PARENT_INFANT"),
                        "T6",
                        "T8",
                        "T9");

        assertThat(TWO_PATHWAYS.differences(outcome)).isEmpty();
    }

    @Test
    void namesEachDifference() {
        var outcome = triaged("URGENT", List.of("PARENT_INFANT"), "T8");

        assertThat(TWO_PATHWAYS.differences(outcome))
                .containsExactly(
                        "priority URGENT, expected ROUTINE",
                        "pathways PARENT_INFANT, expected SPECIALIST_PERINATAL+PARENT_INFANT",
                        "no rule T6, but [T8]");
    }

    @Test
    void expectsThePrimaryPathwayFirst() {
        var outcome =
                triaged("ROUTINE", List.of("PARENT_INFANT", "SPECIALIST_PERINATAL"), "T6", "T8");

        assertThat(TWO_PATHWAYS.differences(outcome)).hasSize(1);
    }

    @Test
    void expectsNoPathwayWhereThereIsNone() {
        var expected = Expected.row("x.json;REVIEW;ROUTINE;;T0;");

        assertThat(
                        expected.differences(
                                new Outcome.Triaged(
                                        "REVIEW", "ROUTINE", List.of(), Set.of("T0"), 1)))
                .isEmpty();
    }

    @Test
    void acceptsARefusalThatPointsAtTheFault() {
        assertThat(REFUSAL.differences(new Outcome.Refused(422, List.of("/mother/nhsNumber"))))
                .isEmpty();
    }

    @Test
    void differsWhenTheRefusalPointsElsewhereOrIsNone() {
        assertThat(REFUSAL.differences(new Outcome.Refused(422, List.of("/mother/birthDate"))))
                .hasSize(1);
        assertThat(REFUSAL.differences(triaged("ROUTINE", List.of(), "T0"))).hasSize(1);
        assertThat(TWO_PATHWAYS.differences(new Outcome.Refused(400, List.of()))).hasSize(1);
        assertThat(TWO_PATHWAYS.differences(new Outcome.Silent("R1"))).hasSize(1);
        assertThat(REFUSAL.differences(new Outcome.Failed(503))).hasSize(1);
    }

    @Test
    void refusesARowWithCellsMissing() {
        assertThatThrownBy(() -> Expected.row("x.json;ROUTE"))
                .hasMessage("not six cells between semicolons: x.json;ROUTE");
    }

    @Test
    void knowsEverySample() throws Exception {
        var folder = Path.of(System.getProperty("dyad.home"), "samples", "referrals");

        assertThat(Expected.of(folder).keySet())
                .containsExactlyElementsOf(Sample.of(folder).stream().map(Sample::file).toList());
    }

    private static Outcome triaged(String priority, List<String> pathways, String... rules) {
        return new Outcome.Triaged("ROUTE", priority, pathways, Set.of(rules), pathways.size());
    }
}
