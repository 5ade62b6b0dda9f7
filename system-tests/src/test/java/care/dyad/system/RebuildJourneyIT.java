package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.system.ReadModelRebuild;
import care.dyad.launcher.system.VirtualTime;
import care.dyad.testing.Infrastructure;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The database of pathway-service is lost, and the topics give its cases back. */
class RebuildJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path FOLDER = Path.of("target/journeys").toAbsolutePath();
    private static final Path SAID = FOLDER.resolve("rebuild.log");

    private final RunningDyad dyad = RunningDyad.shared();
    private final Infrastructure infrastructure = dyad.infrastructure();
    private final Api clinician = dyad.pathway();
    private final Api triage = new Api(clinician.base(), "triage");
    private int attempts;

    @Test
    void everythingThatAllJourneysDidIsRebuiltTheSame() throws IOException {
        for (String sample : List.of("08-upper-moderate.json", "08-upper-moderate.json")) {
            triage.post(
                    "/api/reviews/" + taken(sample),
                    """
                    {"decision": "CONFIRM", "reason": "AGREES_WITH_RULES",
                     "note": "Needs the specialist team"}
                    """);
        }

        // Deadlines and deliveries of other journeys may still be under way.
        await().atMost(Duration.ofMinutes(4)).until(() -> rebuild() == 0);

        assertThat(SAID)
                .content()
                .contains("referral_case", "sla_clock", "identical")
                .doesNotContain("DIFFERS");
    }

    private int rebuild() throws IOException, InterruptedException {
        Files.deleteIfExists(SAID);
        String database = "pathway_rebuilt_" + ++attempts;
        infrastructure.database(database);
        return new ReadModelRebuild(
                        new Folders(Folders.projectHome(), FOLDER),
                        VirtualTime.real(),
                        infrastructure.endpoints(),
                        database)
                .run(Redirect.to(SAID.toFile()));
    }

    private String taken(String sample) throws IOException {
        Api.Answer accepted = dyad.intake().post("/referrals", Samples.fresh(sample));
        String id = accepted.body().at("/referralId").asString();
        await().atMost(PATIENCE).until(() -> clinician.get("/api/referrals/" + id).status() == 200);
        return id;
    }
}
