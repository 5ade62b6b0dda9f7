package care.dyad.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Accepts referrals, refuses with reasons, removes duplicates, gives a reference. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReferralIntakeApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(ReferralIntakeApplication.class, args);
    }
}
