package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each alert fires when it should, and only then, and leads to a runbook. */
class AlertsTest {

    /** As CI systems say it, and .ci/run. */
    private static final boolean IN_CI = System.getenv("CI") != null;

    private static final Path RULES = NamedTests.HOME.resolve("ops/prometheus");
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
    private static final Pattern RUNBOOK =
            Pattern.compile("runbook: docs/operating\\.md#([\\w-]+)");

    private final String rules = NamedTests.text(RULES.resolve("alerts.yml"));
    private final String tests = NamedTests.text(RULES.resolve("alerts-test.yml"));

    @Test
    void everyAlertIsTestedWhenSomethingIsTheMatterAndWhenNothingIs() {
        assertThat(alerts())
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        alert ->
                                assertThat(tests)
                                        .contains("eval_time: 20m, alertname: " + alert + "}")
                                        .contains("alertname: " + alert + "\n        exp_alerts:"));
    }

    @Test
    void everyAlertLeadsToARunbookOfItsOwnOrToAChapter() {
        String operating = NamedTests.text(NamedTests.HOME.resolve("docs/operating.md"));
        List<String> chapters =
                operating
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.replaceFirst("#+ ", "").toLowerCase())
                        .map(line -> line.replaceAll("[^\\w -]", "").replace(' ', '-'))
                        .toList();

        List<String> runbooks =
                RUNBOOK.matcher(rules).results().map(found -> found.group(1)).toList();

        assertThat(runbooks).hasSameSizeAs(alerts()).isSubsetOf(chapters);
    }

    @Test
    void prometheusTakesTheRulesAndFiresEachAlert() throws IOException, InterruptedException {
        boolean found = isOnPath("promtool");
        assertThat(found || !IN_CI).as("promtool (package prometheus) is there in CI").isTrue();
        assumeTrue(found, "promtool is not on the path: rules are not tried");

        Path said = Files.createTempFile("promtool", ".txt");
        int ended =
                new ProcessBuilder("promtool", "test", "rules", "alerts-test.yml")
                        .directory(RULES.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start()
                        .waitFor();

        assertThat(ended).as(() -> NamedTests.text(said)).isZero();
    }

    private List<String> alerts() {
        return ALERT.matcher(rules).results().map(found -> found.group(1)).toList();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
