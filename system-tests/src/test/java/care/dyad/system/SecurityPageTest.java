package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What documents promise names tests that exist. */
class SecurityPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"security.md", "data-protection.md", "clinical-safety/safety-case.md"})
    void everyNamedTestExists(String page) {
        List<String> named = NamedTests.in(page(page));

        assertThat(named).isNotEmpty().allMatch(NamedTests::exists);
    }

    @Test
    void everyThreatHasAControlThatATestShows() {
        List<String> threats =
                page("security.md")
                        .lines()
                        .dropWhile(line -> !line.startsWith("## Threats"))
                        .takeWhile(line -> !line.startsWith("## Looking"))
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| threat"))
                        .toList();

        assertThat(threats)
                .hasSizeGreaterThan(10)
                .allSatisfy(threat -> assertThat(NamedTests.in(threat)).isNotEmpty());
    }

    private static String page(String name) {
        return NamedTests.text(NamedTests.HOME.resolve("docs").resolve(name));
    }
}
