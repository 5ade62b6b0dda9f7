package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverRulesTest {

    private static final ReceiverRules PUBLIC = new ReceiverRules(false);
    private static final ReceiverRules LOCAL = new ReceiverRules(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/dyad",
                "https://hooks.example.org:8443/dyad?tenant=1",
                "https://xn--mller-kva.example"
            })
    void takesAPublicNameWithTls(String url) {
        assertThat(PUBLIC.receiver(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.org",
                "http://hooks.example.org/dyad",
                "https://user:password@hooks.example.org",
                "https://hooks.example.org/#top",
                "https://localhost/",
                "https://dyad.localhost/",
                "https://intake/",
                "https://db.internal/",
                "https://printer.local/",
                "https://127.0.0.1/",
                "https://10.0.0.7/",
                "https://[::1]/",
                "https://2130706433/",
                "https://0x7f.1/",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "https://hooks.example.org/ space"
            })
    void refusesEverythingElse(String url) {
        assertThat(PUBLIC.receiver(url)).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        assertThat(PUBLIC.receiver("https://hooks.example.org/" + "a".repeat(480))).isEmpty();
    }

    @Test
    void aLocalRunTakesItsOwnMachine() {
        assertThat(LOCAL.receiver("http://localhost:9000/dyad")).isPresent();
        assertThat(LOCAL.receiver("http://127.0.0.1:9000")).isPresent();
        assertThat(LOCAL.receiver("file:///etc/passwd")).isEmpty();
    }
}
