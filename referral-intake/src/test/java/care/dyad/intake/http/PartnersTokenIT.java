package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.OAuthApi;
import care.dyad.intake.PartnersPage;
import care.dyad.testing.AuthorizationServer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;

/** Whoever copies the page's way to a token can ask with it. */
class PartnersTokenIT extends OAuthApi {

    @Test
    void aTokenIsGotAndUsedAsThePageSays() throws IOException, InterruptedException {
        Tool.need("bash", "curl", "jq");
        var sent = send(postBy("northern-live", "/referrals", referralOf("northern-maternity")));
        PartnersPage.Command command =
                PartnersPage.commands().stream()
                        .filter(one -> one.answer().equals("token"))
                        .findFirst()
                        .orElseThrow();

        String answer =
                Tool.run(
                        Map.of(
                                "ISSUER",
                                SERVER.issuer(),
                                "CLIENT_ID",
                                "northern-live",
                                "CLIENT_SECRET",
                                AuthorizationServer.SECRET,
                                "REFERRAL_ID",
                                json(sent).at("/referralId").asString()),
                        "bash",
                        "-c",
                        command.text()
                                .replace("https://dyad.example", "http://localhost:" + port()));

        assertThat(answer).startsWith("HTTP/1.1 200");
    }
}
