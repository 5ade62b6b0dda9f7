package care.dyad.triage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Decides severity, priority and pathway of a referral by the rules, and explains the decision. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TriageServiceApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(TriageServiceApplication.class, args);
    }
}
