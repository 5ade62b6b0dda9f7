package care.dyad.start.time;

import care.dyad.start.LocalRun;
import care.dyad.start.RefusedToStart;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Real time, outside a local run: with any other, deadlines of patients pass unseen. */
@AutoConfiguration
@EnableConfigurationProperties(DomainTime.class)
class DomainTimeAutoConfiguration {

    private static final String REAL_EPOCH = DomainTime.PREFIX + ".real-epoch";
    private static final String VIRTUAL_EPOCH = DomainTime.PREFIX + ".virtual-epoch";
    private static final String SPEED = DomainTime.PREFIX + ".speed";

    /** Before anything else starts: no port is opened, no database touched. */
    @Bean
    static BeanFactoryPostProcessor realTimeForRealPeople(Environment environment) {
        return beans -> {
            if (!LocalRun.is(environment) && !isReal(environment)) {
                throw new RefusedToStart(
                        "dyad.clock sets another time than the real one, in which deadlines pass"
                                + " early or never: leave dyad.clock.real-epoch, .virtual-epoch and"
                                + " .speed out. They are for a local run only"
                                + " (SPRING_PROFILES_ACTIVE=local).");
            }
        };
    }

    private static boolean isReal(Environment environment) {
        return !environment.containsProperty(REAL_EPOCH)
                && !environment.containsProperty(VIRTUAL_EPOCH)
                && environment.getProperty(SPEED, Double.class, 1.0) == 1;
    }
}
