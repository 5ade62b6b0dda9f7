package care.dyad.triage.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.MatchedRule;
import care.dyad.triage.domain.Pathway;
import care.dyad.triage.domain.Priority;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class SampleReferralsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SAMPLES = Path.of(System.getProperty("dyad.home"), "samples");

    record Row(
            String file,
            Disposition disposition,
            Priority priority,
            List<Pathway> pathways,
            List<String> rules) {

        static Row of(String line) {
            String[] cells = line.split(";", -1);
            return new Row(
                    cells[0],
                    Disposition.valueOf(cells[1]),
                    Priority.valueOf(cells[2]),
                    split(cells[3], "\\+").map(Pathway::valueOf).toList(),
                    split(cells[4], ",").toList());
        }

        private static Stream<String> split(String cell, String separator) {
            return Arrays.stream(cell.split(separator)).filter(part -> !part.isEmpty());
        }
    }

    static List<Row> accepted() throws IOException {
        return Files.readAllLines(SAMPLES.resolve("expected.csv")).stream()
                .skip(1)
                .filter(line -> !line.contains(";REJECT;"))
                .map(Row::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void everySampleIsDecidedAsExpected(Row row) throws IOException {
        byte[] json = Files.readAllBytes(SAMPLES.resolve("referrals").resolve(row.file()));
        var facts = new SampleReferral(JSON.readTree(json)).facts();

        var decision = DefaultRuleset.RULES.decide(facts);

        assertThat(decision.disposition()).isEqualTo(row.disposition());
        assertThat(decision.priority()).isEqualTo(row.priority());
        assertThat(decision.pathways()).isEqualTo(row.pathways());
        assertThat(DefaultRuleset.rules(decision)).containsAll(row.rules());
        assertThat(decision.rules()).extracting(MatchedRule::reason).doesNotContain("");
    }
}
