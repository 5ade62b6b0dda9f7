package care.dyad.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ReferralIntakeApplicationTest {

    @Test
    void refusesToStartOutsideALocalRun(CapturedOutput output) {
        var application = new SpringApplication(ReferralIntakeApplication.class);

        assertThatThrownBy(() -> application.run("--server.port=0"))
                .hasMessageContaining("demo accounts only");

        assertThat(output).contains("SPRING_PROFILES_ACTIVE=local").doesNotContain("\tat ");
    }
}
