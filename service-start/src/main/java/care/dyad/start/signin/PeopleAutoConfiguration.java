package care.dyad.start.signin;

import care.dyad.start.LocalRun;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Lets people sign in to the pages of a service that has the OAuth client among its libraries. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(OAuth2ClientProperties.class)
@Profile(LocalRun.ELSEWHERE)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class PeopleAutoConfiguration {

    private static final String CLIENT = "spring.security.oauth2.client.";

    /** Before anything else starts: no port is opened, no database touched. */
    @Bean
    static BeanFactoryPostProcessor peopleCanSignIn(Environment environment) {
        return beans -> {
            Missing.refuse(
                    environment,
                    CLIENT + "provider.dyad.issuer-uri",
                    "DYAD_ISSUER, the address of the authorization server");
            Missing.refuse(
                    environment,
                    CLIENT + "registration.dyad.client-id",
                    "DYAD_CLIENT_ID, the client under which the pages sign people in");
        };
    }

    /** Asks the provider at the first sign-in: referrals come in while it is away. */
    @Bean
    ClientRegistrationRepository registrations(OAuth2ClientProperties clients) {
        return new SupplierClientRegistrationRepository(
                () ->
                        new InMemoryClientRegistrationRepository(
                                new OAuth2ClientPropertiesMapper(clients).asClientRegistrations()));
    }
}
