package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import care.dyad.schemas.Topics;
import care.dyad.system.Traffic.Taken;
import care.dyad.testing.MailSink.Mail;
import care.dyad.testing.TopicReader;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be true of referrals in the end, whatever happened meanwhile: each is there once, was
 * decided once, has each of its episodes once, is accounted for, and its teams were told of it
 * once.
 */
final class Reckoning {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> WITH_OUTBOX =
            List.of("referral_intake", "pathway_service", "notification_service");

    private final Dyad dyad;
    private final Map<String, Taken> taken;
    private final String ids;

    private Reckoning(Dyad dyad, Map<String, Taken> taken) {
        this.dyad = dyad;
        this.taken = taken;
        this.ids = "('" + String.join("','", taken.keySet()) + "')";
    }

    /**
     * Waits until everything is through, and checks it.
     *
     * @return what happened more than once where that may be, in words
     */
    static String of(Dyad dyad, Map<String, Taken> taken) {
        assertThat(taken).isNotEmpty();
        return new Reckoning(dyad, taken).check();
    }

    private String check() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(count("referral_intake", awaited())).isZero();
                            assertThat(dyad.ops().get("/reconciliation?skip=0").body().toString())
                                    .contains("\"unaccounted\":0");
                            WITH_OUTBOX.forEach(
                                    database ->
                                            assertThat(count(database, "outbox"))
                                                    .as("outbox of %s", database)
                                                    .isZero());
                        });
        eachIsThereOnce();
        nothingIsHeld();
        return "%d referrals, decided again %d times, mailed again %d times"
                .formatted(taken.size(), decidedAgain(), mailedAgain());
    }

    private String awaited() {
        return "awaited_referral WHERE referral_id IN " + ids;
    }

    private void eachIsThereOnce() {
        assertThat(count("referral_intake", "referral WHERE source_reference IN " + sources()))
                .isEqualTo(taken.size());
        assertThat(count("pathway_service", "referral_case WHERE referral_id IN " + ids))
                .isEqualTo(taken.size());
        assertThat(
                        count(
                                "pathway_service",
                                "(SELECT FROM episode WHERE referral_id IN "
                                        + ids
                                        + " GROUP BY referral_id, pathway HAVING count(*) > 1) twice"))
                .isZero();
    }

    private String sources() {
        return taken.values().stream()
                .map(Taken::source)
                .toList()
                .toString()
                .replace("[", "('")
                .replace(", ", "','")
                .replace("]", "')");
    }

    /** An outage is no fault of an event. */
    private void nothingIsHeld() {
        WITH_OUTBOX.forEach(
                database ->
                        assertThat(
                                        count(
                                                database,
                                                "held_event WHERE state = 'HELD' AND record_key IN "
                                                        + ids))
                                .as("held by %s", database)
                                .isZero());
    }

    /** An event that came again is decided again, by the same id: who knows it leaves it alone. */
    private long decidedAgain() {
        try (var topic = new TopicReader(dyad.infrastructure(), Topics.REFERRAL_TRIAGED)) {
            Map<String, List<String>> decisions =
                    topic.records(record -> taken.containsKey(record.key())).stream()
                            .collect(
                                    groupingBy(
                                            ConsumerRecord::key,
                                            mapping(Reckoning::eventId, toList())));
            assertThat(decisions).hasSameSizeAs(taken);
            assertThat(decisions.values()).allMatch(events -> Set.copyOf(events).size() == 1);
            return decisions.values().stream().mapToLong(events -> events.size() - 1).sum();
        }
    }

    private static String eventId(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), UTF_8);
    }

    /** A mail whose sending nobody confirmed goes out again, under its Message-ID. */
    private long mailedAgain() {
        Set<String> references = taken.values().stream().map(Taken::reference).collect(toSet());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(mails(references).keySet())
                                        .containsExactlyInAnyOrderElementsOf(references));
        long again = 0;
        for (List<Mail> told : mails(references).values()) {
            Map<String, Set<String>> messages =
                    told.stream()
                            .collect(
                                    groupingBy(
                                            mail -> mail.to() + " " + mail.subject(),
                                            mapping(Mail::messageId, toSet())));
            assertThat(messages.values()).allMatch(ids -> ids.size() == 1);
            again += told.size() - messages.size();
        }
        return again;
    }

    private Map<String, List<Mail>> mails(Set<String> references) {
        return dyad.mails().messages().stream()
                .flatMap(
                        mail ->
                                references.stream()
                                        .filter(mail.subject()::contains)
                                        .map(reference -> Map.entry(reference, mail)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private long count(String database, String rows) {
        return new EveryTable(dyad.infrastructure(), database).rows(rows);
    }
}
