package care.dyad.pathway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Owns the case: episodes, service directory, deadlines and the decisions of clinicians. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PathwayServiceApplication {

    /** Starts the service; with {@code rebuild} as the first argument it is that command. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(RebuildCommand.NAME)) {
            System.exit(RebuildCommand.run(System.out, args));
        }
        SpringApplication.run(PathwayServiceApplication.class, args);
    }
}
