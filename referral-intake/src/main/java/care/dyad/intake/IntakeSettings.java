package care.dyad.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * What partners may do, and for how long an answer is remembered.
 *
 * @param requestsPerMinute requests of one account that this instance answers in the long run
 * @param requestBurst requests of one account that it answers at once
 * @param keepAnswers how long an answer is kept for its Idempotency-Key
 * @param sharedSubmissions whether the topic that all partners share is read as well; nothing
 *     proves who wrote to it
 * @param pseudonymKey the secret by which a mother is recognised without keeping her NHS number
 * @param unaccountedAfter how long the pathways may be silent on a referral, in real time
 */
@ConfigurationProperties("dyad.intake")
public record IntakeSettings(
        @DefaultValue("600") int requestsPerMinute,
        @DefaultValue("100") int requestBurst,
        @DefaultValue("7d") Duration keepAnswers,
        @DefaultValue("false") boolean sharedSubmissions,
        @DefaultValue("") String pseudonymKey,
        @DefaultValue("60s") Duration unaccountedAfter) {}
