package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;
import care.dyad.testing.WithBrowser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** The mail sink's page, as somebody sees it who tries Dyad out. */
@WithBrowser
@DisabledIfSystemProperty(
        named = "dyad.infrastructure",
        matches = "containers",
        disabledReason = "GreenMail's image has no page")
class MailPageBrowserIT {

    private final RunningDyad dyad = RunningDyad.shared();

    @Test
    void showsWhatTheTeamWasTold(Chromium chromium) throws IOException {
        String reference =
                dyad.intake()
                        .post("/referrals", Samples.fresh("07-severe-phq.json"))
                        .body()
                        .at("/reference")
                        .asString();
        try (Visitor visitor = chromium.atADesk(origin())) {
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                visitor.page().navigate("/");
                                return visitor.page().getByText(reference).count() > 0;
                            });

            assertThat(visitor.accessibilityFaults()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
            visitor.photograph("mail-sink");
        }
    }

    private String origin() {
        return URI.create(dyad.infrastructure().endpoints().mailApi()).resolve("/").toString();
    }
}
