package care.dyad.pathway;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

import java.util.Map;
import java.util.TreeMap;

/** Demo accounts or an authorization server: never both, never neither. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SignInConfiguration {

    private static final String LOCAL = "local | test";
    private static final String REAL = "!local & !test";
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    /** What has to be set outside a local run, with the variable that does it. */
    private static final Map<String, String> NEEDED =
            new TreeMap<>(
                    Map.of(
                            ISSUER,
                            "DYAD_ISSUER, the address of the authorization server",
                            "spring.security.oauth2.resourceserver.jwt.audiences",
                            "DYAD_AUDIENCE, for whom its access tokens are",
                            "spring.security.oauth2.client.provider.dyad.issuer-uri",
                            "DYAD_ISSUER, the address of the authorization server",
                            "spring.security.oauth2.client.registration.dyad.client-id",
                            "DYAD_CLIENT_ID, the client under which the pages sign people in"));

    /** Before anything else starts: no port is opened, no database touched. */
    @Bean
    static BeanFactoryPostProcessor oneWayToSignIn(Environment environment) {
        return beans -> {
            if (environment.acceptsProfiles(Profiles.of(LOCAL))) {
                refuseBoth(environment);
            } else {
                NEEDED.forEach((property, variable) -> require(environment, property, variable));
            }
        };
    }

    private static void refuseBoth(Environment environment) {
        if (isSet(environment, ISSUER) || isSet(environment, "DYAD_ISSUER")) {
            throw new RefusedToStart(
                    "There are demo accounts, whose password everybody knows, in the profiles local"
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
                            + ". Demo accounts exist in a local run only"
                            + " (SPRING_PROFILES_ACTIVE=local).");
        }
    }

    private static boolean isSet(Environment environment, String property) {
        return !environment.getProperty(property, "").isBlank();
    }

    @Bean
    @Profile(REAL)
    StaffClaims staffClaims(SignInSettings settings) {
        return new StaffClaims(settings);
    }

    /** Asks the provider at the first sign-in: referrals come in while it is away. */
    @Bean
    @Profile(REAL)
    ClientRegistrationRepository registrations(OAuth2ClientProperties clients) {
        return new SupplierClientRegistrationRepository(
                () ->
                        new InMemoryClientRegistrationRepository(
                                new OAuth2ClientPropertiesMapper(clients).asClientRegistrations()));
    }
}
