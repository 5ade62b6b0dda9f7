package care.dyad.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tokens say, outside a local run.
 *
 * @param clientClaim claim of an access token that names the client it was given to
 * @param rolesClaim claim of an id token that lists what a person may do
 * @param referrerRole the value of it that lets a person make referrals
 * @param opsRole the value of it that lets a person look after held events
 * @param partners partners by name; the name is their account, and the same as on Kafka
 */
@ConfigurationProperties("dyad.intake.sign-in")
public record SignInSettings(
        @DefaultValue("client_id") String clientClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("referrer") String referrerRole,
        @DefaultValue("ops") String opsRole,
        @DefaultValue Map<String, Partner> partners) {

    /**
     * A partner.
     *
     * @param clients its clients at the authorization server; they share what the partner sent
     * @param systems what it may name as {@code source.system}; its own name when there are none
     */
    public record Partner(@DefaultValue List<String> clients, @DefaultValue Set<String> systems) {}
}
