package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.ReferralSubmitted;
import care.dyad.messaging.EventCodec;
import care.dyad.schemas.DeclareContracts;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whatever bytes a partner publishes: each record is taken in, refused with codes or put aside with
 * one, exactly once, and none holds up those behind it.
 */
class MutatedSubmissionsIT extends PartnerApi {

    private static final Logger log = LoggerFactory.getLogger(MutatedSubmissionsIT.class);
    private static final int RECORDS = Integer.getInteger("dyad.fuzz.bodies", 300);
    private static final long SEED = Long.getLong("dyad.fuzz.seed", 20261120);
    private static final Duration STALLED_AFTER = Duration.ofMinutes(1);
    private static final String PARTNER = "fuzzed-partner";

    @Autowired private EventCodec codec;
    @Autowired private MeterRegistry meters;

    @Test
    void eachIsAnsweredOnceWithACode(Infrastructure infrastructure) throws Exception {
        DeclareContracts.declare(
                Topics.ofPartner(PARTNER),
                infrastructure.kafka(),
                infrastructure.schemaRegistry(),
                Optional.empty());
        double skippedBefore = skipped();
        try (var answers = new AnswersOnTopics(infrastructure, PARTNER, codec)) {
            Set<String> others = Set.copyOf(answers.ids());

            Set<String> mine = publish(infrastructure);

            while (!complete(answers, mine)) {
                int before = answers.ids().size();
                await().pollInterval(Duration.ofSeconds(1))
                        .atMost(STALLED_AFTER)
                        .until(() -> answers.ids().size() > before || complete(answers, mine));
            }
            List<String> answered =
                    answers.ids().stream().filter(id -> !others.contains(id)).toList();
            assertThat(answered).doesNotHaveDuplicates().hasSameSizeAs(mine);
            await().until(() -> skipped() - skippedBefore == RECORDS - mine.size());
            log.info("{} records of seed {}: {}", RECORDS, SEED, answers.figures());
        }
    }

    private static boolean complete(AnswersOnTopics answers, Set<String> mine) {
        return answers.ids().size() >= mine.size() && Set.copyOf(answers.ids()).containsAll(mine);
    }

    /** Publishes, and tells the ids of those that must be answered. */
    private Set<String> publish(Infrastructure infrastructure) {
        String topic = Topics.ofPartner(PARTNER).getFirst().name();
        var records = new MutatedRecords(SEED, topic, PARTNER, schemaId(ReferralSubmitted.SCHEMA$));
        Set<String> answered = new HashSet<>();
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", infrastructure.kafka(), "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            Stream.generate(records::next)
                    .limit(RECORDS)
                    .forEach(
                            record -> {
                                producer.send(record.sent());
                                if (!record.isSkipped()) {
                                    answered.add(record.id().toString());
                                }
                            });
        }
        return answered;
    }

    private double skipped() {
        return meters.counter("dyad.events.skipped").count();
    }
}
