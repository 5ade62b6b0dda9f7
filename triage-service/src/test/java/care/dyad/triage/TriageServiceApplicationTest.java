package care.dyad.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.Map;
import java.util.TreeMap;

@ExtendWith(OutputCaptureExtension.class)
class TriageServiceApplicationTest {

    @ParameterizedTest
    @CsvSource({"DYAD_ISSUER", "DYAD_AUDIENCE"})
    void refusesToStartWhileASettingOfTheSignInIsMissing(String setting, CapturedOutput output) {
        assertThatThrownBy(() -> run(setting, "")).hasMessageContaining(setting);

        assertThat(output).contains("set " + setting).doesNotContain("\tat ");
    }

    @Test
    void refusesToStartWithTheDemoAccountBesideAnAuthorizationServer(CapturedOutput output) {
        assertThatThrownBy(() -> run("spring.profiles.active", "local"))
                .hasMessageContaining("demo account");

        assertThat(output).contains("DYAD_ISSUER").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "dyad.clock.speed,60",
        "dyad.clock.real-epoch,2026-11-20T10:00:00Z",
        "dyad.clock.virtual-epoch,2026-11-20T10:00:00Z"
    })
    void refusesToStartWithAnotherTimeThanTheRealOne(
            String setting, String value, CapturedOutput output) {
        assertThatThrownBy(() -> run(setting, value)).hasMessageContaining("dyad.clock");

        assertThat(output).contains("SPRING_PROFILES_ACTIVE=local").doesNotContain("\tat ");
    }

    private static void run(String name, String value) {
        Map<String, String> settings =
                new TreeMap<>(Map.of("DYAD_ISSUER", "http://localhost:1", "DYAD_AUDIENCE", "dyad"));
        settings.put(name, value);
        settings.put("server.port", "0");
        String[] arguments =
                settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new);
        new SpringApplication(TriageServiceApplication.class).run(arguments);
    }
}
