package care.dyad.pathway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Owns the case: episodes, service directory, deadlines and the decisions of clinicians. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PathwayServiceApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(PathwayServiceApplication.class, args);
    }
}
