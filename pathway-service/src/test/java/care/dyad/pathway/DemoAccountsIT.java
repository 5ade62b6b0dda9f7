package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.testing.WithInfrastructure;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

@WithInfrastructure(database = "pathway_service")
class DemoAccountsIT {

    @Test
    void serviceRefusesToStartWithDemoAccountsElsewhere() {
        var application = new SpringApplication(PathwayServiceApplication.class);

        assertThatThrownBy(
                        () ->
                                application.run(
                                        "--spring.profiles.active=production", "--server.port=0"))
                .hasStackTraceContaining("refused outside the profiles local and test");
    }
}
