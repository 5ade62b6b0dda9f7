package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.PartnersPage;
import care.dyad.intake.domain.FaultCode;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.regex.Pattern;

class PartnersPageTest {

    private static final Pattern PROBLEM =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\| (yes|no) \\| .+ \\|$");

    @Test
    void listsEveryProblemAsItIs() {
        assertThat(PROBLEM.matcher(PartnersPage.text()).results())
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Problem.values()).map(PartnersPageTest::row).toList());
    }

    @Test
    void namesEveryCodeThatCanBeRejected() {
        assertThat(FaultCode.values())
                .filteredOn(code -> !PartnersPage.text().contains("`" + code + "`"))
                .as("a field that the schema does not have, and JSON types, cannot come by Avro")
                .containsExactlyInAnyOrder(FaultCode.UNKNOWN_FIELD, FaultCode.WRONG_TYPE);
    }

    @Test
    void showsTheProducerThatTheTestsRun() {
        assertThat(PartnersPage.text().replaceAll("\\s+", ""))
                .contains(PartnersPage.producer().replaceAll("\\s+", ""));
    }

    private static String row(Problem problem) {
        String type = problem.type().getPath().replace("/problems/", "");
        return type + " " + problem.status().value() + (problem.isRetryable() ? " yes" : " no");
    }
}
