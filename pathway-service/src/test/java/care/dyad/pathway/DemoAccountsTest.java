package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class DemoAccountsTest {

    @Test
    void serviceRefusesToStartWithDemoAccountsElsewhere() {
        var application = new SpringApplication(PathwayServiceApplication.class);

        assertThatThrownBy(() -> application.run("--spring.profiles.active=production"))
                .hasRootCauseInstanceOf(RefusedToStart.class)
                .hasStackTraceContaining("refused outside the profiles local and test");
    }
}
