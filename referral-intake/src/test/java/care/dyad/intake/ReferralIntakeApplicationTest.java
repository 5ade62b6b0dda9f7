package care.dyad.intake;

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
import java.util.stream.Stream;

@ExtendWith(OutputCaptureExtension.class)
class ReferralIntakeApplicationTest {

    private static final Map<String, String> COMPLETE =
            Map.of(
                    "DYAD_ISSUER", "http://localhost:1",
                    "DYAD_AUDIENCE", "dyad",
                    "DYAD_CLIENT_ID", "dyad-form");

    @ParameterizedTest
    @CsvSource({"DYAD_ISSUER", "DYAD_AUDIENCE", "DYAD_CLIENT_ID"})
    void refusesToStartWhileASettingOfTheSignInIsMissing(String setting, CapturedOutput output) {
        assertThatThrownBy(() -> run(setting, "")).hasMessageContaining(setting);

        assertThat(output).contains("set " + setting).doesNotContain("\tat ");
    }

    @Test
    void refusesToStartWithDemoAccountsBesideAnAuthorizationServer(CapturedOutput output) {
        assertThatThrownBy(() -> run("spring.profiles.active", "local"))
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
        String[] settings =
                Stream.concat(
                                COMPLETE.entrySet().stream()
                                        .filter(setting -> !setting.getKey().equals(name))
                                        .map(
                                                setting ->
                                                        "--"
                                                                + setting.getKey()
                                                                + "="
                                                                + setting.getValue()),
                                Stream.of("--" + name + "=" + value, "--server.port=0"))
                        .toArray(String[]::new);
        new SpringApplication(ReferralIntakeApplication.class).run(settings);
    }
}
