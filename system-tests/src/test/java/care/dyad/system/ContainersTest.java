package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/** How the containers of Dyad's own services may be used by whoever breaks into one. */
class ContainersTest {

    private static final List<String> SERVICES =
            List.of("referral-intake", "triage-service", "pathway-service", "notification-service");
    private static final Pattern USER = Pattern.compile("(?m)^USER ([1-9]\\d*)$");

    private final String compose = NamedTests.text(NamedTests.HOME.resolve("docker-compose.yml"));

    @Test
    void noContainerOfOursRunsAsRootOrWritesToItsDisk() {
        assertThat(block("x-hardened: &hardened"))
                .contains("read_only: true", "cap_drop: [ALL]", "no-new-privileges:true");
        assertThat(block("x-service: &service")).contains("<<: *hardened");
        assertThat(SERVICES)
                .allSatisfy(
                        service -> {
                            assertThat(dockerfile(service)).containsPattern(USER);
                            assertThat(block("  " + service + ":"))
                                    .contains("<<: *service")
                                    .doesNotContain("read_only", "privileged", "user:");
                        });
    }

    @Test
    void portsAreForThisMachineAlone() {
        assertThat(compose.lines().filter(line -> line.contains("ports:")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"127.0.0.1:"));
    }

    private static String dockerfile(String service) {
        return NamedTests.text(NamedTests.HOME.resolve(service).resolve("Dockerfile"));
    }

    /** A part of the file, up to the next empty line. */
    private String block(String beginning) {
        int from = compose.indexOf("\n" + beginning);
        assertThat(from).as(beginning).isNotNegative();
        int until = compose.indexOf("\n\n", from + 1);
        return compose.substring(from, until);
    }
}
