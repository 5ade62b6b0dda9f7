package care.dyad.start.signin;

import care.dyad.start.LocalRun;
import care.dyad.start.RefusedToStart;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/** Demo accounts or an authorization server: never both, never neither. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SignInAutoConfiguration {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final String ISSUER = JWT + "issuer-uri";

    /** Before anything else starts: no port is opened, no database touched. */
    @Bean
    static BeanFactoryPostProcessor oneWayToSignIn(Environment environment) {
        return beans -> {
            if (LocalRun.is(environment)) {
                refuseBoth(environment);
                return;
            }
            Missing.refuse(
                    environment, ISSUER, "DYAD_ISSUER, the address of the authorization server");
            Missing.refuse(
                    environment,
                    JWT + "audiences",
                    "DYAD_AUDIENCE, for whom its access tokens are");
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

    private static boolean isSet(Environment environment, String property) {
        return !environment.getProperty(property, "").isBlank();
    }

    @Bean
    @Profile(LocalRun.PROFILES)
    Credentials basicPasswords() {
        return new BasicPasswords();
    }

    /**
     * Who holds a token and what it allows, a service may say itself; otherwise its subject, and
     * its scopes.
     */
    @Bean
    @Profile(LocalRun.ELSEWHERE)
    Credentials bearerTokens(
            JwtDecoder decoder,
            ObjectProvider<Converter<Jwt, AbstractAuthenticationToken>> holders,
            ObjectProvider<TokenScopes> scopes,
            Environment environment) {
        return new BearerTokens(
                decoder,
                holders.getIfAvailable(JwtAuthenticationConverter::new),
                scopes.getIfAvailable(),
                environment.getRequiredProperty(ISSUER));
    }

    /**
     * A request is measured as a whole: a measure of each of its security filters costs more than
     * they do (ADR 46).
     */
    @Bean
    SecurityObservationSettings requestsAreMeasuredAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    ProblemAnswers problemAnswers(Credentials credentials) {
        return new ProblemAnswers(credentials);
    }
}
