package care.dyad.notification;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** A demo account or an authorization server: never both, never neither. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final String ISSUER = JWT + "issuer-uri";

    /** Before anything else starts. */
    @Bean
    static BeanFactoryPostProcessor oneWayToSignIn(Environment environment) {
        return beans -> {
            if (environment.acceptsProfiles(Profiles.of("local | test"))) {
                refuseBoth(environment);
            } else {
                require(
                        environment,
                        ISSUER,
                        "DYAD_ISSUER, the address of the authorization server");
                require(
                        environment,
                        JWT + "audiences",
                        "DYAD_AUDIENCE, for whom its access tokens are");
            }
        };
    }

    private static void refuseBoth(Environment environment) {
        if (isSet(environment, ISSUER)) {
            throw new RefusedToStart(
                    "There is a demo account, whose password everybody knows, in the profiles local"
                            + " and test, and an authorization server is set too: leave"
                            + " SPRING_PROFILES_ACTIVE out, or DYAD_ISSUER.");
        }
    }

    private static void require(Environment environment, String property, String variable) {
        if (!isSet(environment, property)) {
            throw new RefusedToStart(
                    property
                            + " is not set: set "
                            + variable
                            + ". A demo account exists in a local run only"
                            + " (SPRING_PROFILES_ACTIVE=local).");
        }
    }

    private static boolean isSet(Environment environment, String property) {
        return !environment.getProperty(property, "").isBlank();
    }
}
