package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything is sent twice, and it is as if it had been sent once. Nothing leaks on the way. */
class RepeatJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningDyad dyad = RunningDyad.shared();

    @Test
    void everyReferralSentTwiceIsOneReferralWithTheSameAnswer() throws IOException {
        Map<String, String> accepted = new TreeMap<>();
        for (Path file : Samples.files()) {
            String referral = Samples.shifted(file, UUID.randomUUID().toString());

            Api.Answer first = dyad.intake().post("/referrals", referral);
            Api.Answer second = dyad.intake().post("/referrals", referral);

            assertThat(second.status()).isEqualTo(first.status());
            if (first.status() == 202) {
                assertThat(second.body()).isEqualTo(first.body());
                accepted.put(
                        first.body().at("/referralId").asString(),
                        first.body().at("/reference").asString());
            }
        }

        assertThat(accepted).hasSize(Samples.files().size() - 2);
        for (String id : accepted.keySet()) {
            await().atMost(PATIENCE)
                    .until(() -> dyad.pathway().get("/api/referrals/" + id).status() == 200);
            assertEachPathwayOnce(dyad.pathway().get("/api/referrals/" + id).body());
        }
    }

    @Test
    void noLogLineIdentifiesAnybody() throws IOException {
        for (Path file : Samples.files()) {
            dyad.intake().post("/referrals", Samples.shifted(file, UUID.randomUUID().toString()));
        }

        List<String> identifying =
                Samples.files().stream()
                        .map(Samples::asWritten)
                        .flatMap(referral -> Identifiers.of(referral).stream())
                        .distinct()
                        .toList();
        try (Stream<Path> logs = Files.list(dyad.logs())) {
            for (Path log : logs.toList()) {
                String printed = Files.readString(log);
                assertThat(printed).isNotBlank();
                assertThat(identifying.stream().filter(printed::contains))
                        .as(log.toString())
                        .isEmpty();
            }
        }
    }

    private static void assertEachPathwayOnce(JsonNode referral) {
        List<String> pathways =
                referral.at("/episodes")
                        .valueStream()
                        .map(e -> e.get("pathway").asString())
                        .toList();
        assertThat(pathways).doesNotHaveDuplicates();
    }
}
