package care.dyad.pathway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Map;
import java.util.Set;

/**
 * What tokens say about staff, outside a local run; of people the id token, of systems that call
 * the API the access token.
 *
 * @param accountClaim claim with the account that everything is recorded under; never one whose
 *     value is given to somebody else later
 * @param rolesClaim claim that lists what somebody may do
 * @param teamsClaim claim that lists the teams that somebody works for
 * @param teamPrefix how the values of it begin that name a team; the id of the service follows
 * @param roles the values of the roles claim that give each role
 */
@ConfigurationProperties("dyad.pathway.sign-in")
public record SignInSettings(
        @DefaultValue("sub") String accountClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("teams") String teamsClaim,
        @DefaultValue("") String teamPrefix,
        @DefaultValue Roles roles) {

    /**
     * Values of the roles claim; any one of them gives the role.
     *
     * @param clinician clinicians of teams
     * @param lead team leads, beside being clinicians
     * @param triage triage clinicians, who see every team
     * @param linkworker link workers, who see less
     * @param ops ops, who see no patients
     * @param governance information governance, who read the access log
     */
    public record Roles(
            @DefaultValue("clinician") Set<String> clinician,
            @DefaultValue("lead") Set<String> lead,
            @DefaultValue("triage") Set<String> triage,
            @DefaultValue("linkworker") Set<String> linkworker,
            @DefaultValue("ops") Set<String> ops,
            @DefaultValue("governance") Set<String> governance) {

        Map<String, Set<String>> byAuthority() {
            return Map.of(
                    "ROLE_CLINICIAN", clinician,
                    "ROLE_LEAD", lead,
                    "ROLE_TRIAGE", triage,
                    "ROLE_LINKWORKER", linkworker,
                    "ROLE_OPS", ops,
                    "ROLE_GOVERNANCE", governance);
        }
    }
}
