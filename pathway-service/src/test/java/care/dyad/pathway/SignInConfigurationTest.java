package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.start.RefusedToStart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.HashMap;
import java.util.Map;

@ExtendWith(OutputCaptureExtension.class)
class SignInConfigurationTest {

    private static final Map<String, String> COMPLETE =
            Map.of(
                    "DYAD_ISSUER", "http://localhost:1",
                    "DYAD_AUDIENCE", "dyad",
                    "DYAD_CLIENT_ID", "dyad-pages");

    @ParameterizedTest
    @CsvSource({"DYAD_ISSUER", "DYAD_AUDIENCE", "DYAD_CLIENT_ID"})
    void refusesToStartWhileASettingOfTheSignInIsMissing(String setting, CapturedOutput output) {
        assertThatThrownBy(() -> run(setting, ""))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining(setting);

        assertThat(output).contains("set " + setting).doesNotContain("\tat ");
    }

    @Test
    void refusesToStartWithDemoAccountsBesideAnAuthorizationServer(CapturedOutput output) {
        assertThatThrownBy(() -> run("spring.profiles.active", "local"))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("demo accounts");

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
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put(name, value);
        settings.put("server.port", "0");
        new SpringApplication(PathwayServiceApplication.class)
                .run(
                        settings.entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                                .toArray(String[]::new));
    }
}
