package care.dyad.intake;

import care.dyad.testing.AuthorizationServer;
import care.dyad.testing.WithInfrastructure;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** The running service outside a local run: an authorization server says who somebody is. */
@WithInfrastructure(database = "referral_intake_oauth")
@ActiveProfiles(
        profiles = {},
        inheritProfiles = false)
@TestPropertySource(
        properties = {
            "DYAD_AUDIENCE=" + AuthorizationServer.AUDIENCE,
            "DYAD_CLIENT_ID=dyad-form",
            "DYAD_CLIENT_SECRET=" + AuthorizationServer.SECRET,
            "DYAD_WEBHOOK_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "dyad.intake.pseudonym-key=for tests only, never for real people",
            "dyad.intake.request-burst=10000",
            "dyad.intake.sign-in.partners.northern.clients=northern-live,northern-batch",
            "dyad.intake.sign-in.partners.northern.systems=northern-maternity,northern-community",
            "dyad.intake.sign-in.partners.southern-trust.clients=southern-live",
            "spring.kafka.listener.auto-startup=false"
        })
public abstract class OAuthApi extends IntakeApi {

    protected static final AuthorizationServer SERVER =
            AuthorizationServer.shared()
                    .client("northern-live", scopes())
                    .client("northern-batch", scopes())
                    .client("southern-live", scopes())
                    .client("stranger", scopes());

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("DYAD_ISSUER", SERVER::issuer);
    }

    private static String[] scopes() {
        return new String[] {
            "referrals.write",
            "referrals.read",
            "fhir.write",
            "subscriptions.write",
            "referrals.erase",
            "referrals.reconcile",
            "metrics.read"
        };
    }

    protected HttpRequest.Builder bearer(String path, String token) {
        return anonymous(path).header("Authorization", "Bearer " + token);
    }

    protected HttpRequest.Builder postBy(String client, String path, ObjectNode body) {
        return bearer(path, SERVER.token(client, scopes()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    protected HttpRequest.Builder getBy(String client, String path) {
        return bearer(path, SERVER.token(client, scopes())).GET();
    }

    /** Without an NHS number: those that tests may use are refused outside a local run. */
    protected static ObjectNode referralOf(String system) {
        ObjectNode referral = Samples.without(Samples.fresh(), "/mother/nhsNumber");
        return Samples.with(referral, "/source/system", '"' + system + '"');
    }
}
