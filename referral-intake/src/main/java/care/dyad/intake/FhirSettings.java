package care.dyad.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * The FHIR API.
 *
 * @param serviceSystem system of this service's identifier, as senders address it
 * @param serviceId this service's identifier in that system
 * @param answerWithin how long a message may take, in real time; then nothing has happened, and its
 *     sender is told so
 */
@ConfigurationProperties("dyad.intake.fhir")
public record FhirSettings(
        @DefaultValue("https://dyad.care/Id/service") String serviceSystem,
        @DefaultValue("referral-intake") String serviceId,
        @DefaultValue("5s") Duration answerWithin) {

    /** How messages name this service. */
    public String address() {
        return serviceSystem + "|" + serviceId;
    }
}
