package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Referrals keep coming while each service is killed once, as {@code kill -9} does. A sender that
 * got no answer sends again. Afterwards each referral has exactly its episodes and clocks, and its
 * team was told under one Message-ID, and intake knows of each who holds it. {@code
 * -Ddyad.kill.referrals=5000} makes it the long run.
 */
class KillJourneyIT {

    private static final int REFERRALS = Integer.getInteger("dyad.kill.referrals", 240);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> SERVICES =
            List.of("referral-intake", "triage-service", "pathway-service", "notification-service");

    private final RunningDyad dyad = RunningDyad.shared();

    @Test
    void nothingIsLostAndNothingIsDoubledWhenEachServiceIsKilled() {
        Map<String, String> references = new TreeMap<>();
        for (int i = 0; i < REFERRALS; i++) {
            killOneInTurn(i);
            JsonNode accepted = submitUntilAnswered("01-mild-low-mood-isolated.json");
            references.put(
                    accepted.at("/referralId").asString(), accepted.at("/reference").asString());
        }

        assertThat(references).hasSize(REFERRALS);
        references.keySet().forEach(this::assertExactlyItsEpisodeAndClock);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                messageIds(references)
                                        .keySet()
                                        .equals(Set.copyOf(references.values())));
        assertThat(messageIds(references).values()).allMatch(ids -> ids.size() == 1);
        var intake = new EveryTable(dyad.infrastructure(), "referral_intake");
        await().atMost(PATIENCE).until(() -> intake.rows("awaited_referral") == 0);
    }

    private void killOneInTurn(int sent) {
        int step = REFERRALS / (SERVICES.size() + 1);
        if (sent > 0 && sent % step == 0 && sent / step <= SERVICES.size()) {
            dyad.service(SERVICES.get(sent / step - 1)).kill();
        }
    }

    private JsonNode submitUntilAnswered(String sample) {
        String referral = Samples.fresh(sample);
        return await().pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> dyad.intake().post("/referrals", referral), a -> a.status() == 202)
                .body();
    }

    private void assertExactlyItsEpisodeAndClock(String id) {
        JsonNode referral =
                await().pollDelay(Duration.ZERO)
                        .atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(
                                () -> dyad.pathway().get("/api/referrals/" + id),
                                a -> a.status() == 200)
                        .body();
        assertThat(referral.at("/episodes")).hasSize(1);
        assertThat(referral.at("/episodes/0/pathway").asString()).isEqualTo("VCSE_LINK_WORK");
        assertThat(referral.at("/episodes/0/clocks")).as("14 and 42 days").hasSize(2);
    }

    /** The Message-IDs of the mails about each of these references. */
    private Map<String, Set<String>> messageIds(Map<String, String> references) {
        Set<String> wanted = Set.copyOf(references.values());
        return dyad.mails().messages().stream()
                .flatMap(
                        mail ->
                                wanted.stream()
                                        .filter(mail.subject()::contains)
                                        .map(reference -> Map.entry(reference, mail.messageId())))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
