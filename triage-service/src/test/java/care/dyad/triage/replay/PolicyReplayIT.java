package care.dyad.triage.replay;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.messaging.EventCodec;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.WithInfrastructure;
import care.dyad.triage.application.Ruleset;
import care.dyad.triage.kafka.InventedDecisions;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.context.ActiveProfiles;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ops tries other rules on what is really stored: 40 referrals for each EPDS score 10 to 19. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class PolicyReplayIT {

    private static final int EACH = 40;
    private static final byte[] IN_FORCE = {};

    @Autowired Ruleset ruleset;
    @LocalServerPort int port;

    private Ops ops;

    @BeforeAll
    static void store(
            @Autowired Ruleset ruleset,
            @Autowired EventCodec codec,
            @Autowired KafkaOperations<String, byte[]> kafka) {
        var invented = new InventedDecisions(ruleset, codec, 3);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 10 * EACH; i++) {
            records.add(invented.epds(10 + i % 10));
        }
        var like = records.getFirst();
        records.add(
                new ProducerRecord<>(
                        like.topic(),
                        null,
                        like.key(),
                        new byte[] {0, 0x7f, 0, 0, 1, 2},
                        like.headers()));
        records.add(otherType(like));
        kafka.executeInTransaction(
                transaction -> {
                    records.forEach(transaction::send);
                    return null;
                });
    }

    @BeforeEach
    void signIn() {
        ops = new Ops(port, "demo");
    }

    @Test
    void aHigherThresholdMovesThoseWhoHaveThatScoreAndNobodyElse() throws Exception {
        JsonNode result = ops.replay("?name=higher.dmn", higherThreshold()).path("result");

        assertThat(moved(result)).isEqualTo(EACH);
        assertThat(result.path("down").asInt()).isBetween(5, EACH);
        assertThat(result.path("moves").valueStream())
                .allSatisfy(
                        move -> {
                            assertThat(move.at("/from/severity").asString())
                                    .isEqualTo("UPPER_MODERATE");
                            assertThat(move.at("/to/severity").asString()).isEqualTo("MODERATE");
                            assertThat(move.path("noLonger").toString()).isEqualTo("[\"T6b\"]");
                            assertThat(move.path("references")).isNotEmpty();
                        });
        assertThat(result.path("failedNow").asInt()).isZero();
    }

    @Test
    void theRulesInForceMoveNothing() {
        JsonNode replay = ops.replay("", IN_FORCE);

        assertThat(replay.at("/ruleset/hash").asString()).isEqualTo(ruleset.hash());
        assertThat(replay.at("/result/decisions").asInt()).isGreaterThanOrEqualTo(10 * EACH);
        assertThat(moved(replay.path("result"))).isZero();
    }

    @Test
    void theSameLogAndRulesGiveTheSameHashAndNothingIsWritten(Infrastructure infrastructure)
            throws Exception {
        Map<TopicPartition, Long> before = ends(infrastructure);

        String once = ops.replay("", higherThreshold()).at("/result/hash").asString();
        String again = ops.replay("", higherThreshold()).at("/result/hash").asString();
        String other = ops.replay("", IN_FORCE).at("/result/hash").asString();

        assertThat(again).isEqualTo(once).hasSize(64).isNotEqualTo(other);
        assertThat(ends(infrastructure)).isEqualTo(before);
    }

    @Test
    void whatIsNoDecisionIsCounted() {
        JsonNode result = ops.replay("", IN_FORCE).path("result");

        assertThat(result.at("/unreadable/UNKNOWN_SCHEMA").asInt()).isEqualTo(1);
        assertThat(result.path("otherEvents").asInt()).isEqualTo(1);
    }

    @Test
    void breakdownsShowNoSmallNumber() throws Exception {
        JsonNode result = ops.replay("", higherThreshold()).path("result");

        assertThat(result.path("areas")).hasSizeGreaterThan(5);
        assertThat(result.path("ethnicCategories")).hasSizeGreaterThan(5);
        assertThat(
                        Stream.of("areas", "ethnicCategories")
                                .flatMap(by -> result.path(by).valueStream())
                                .flatMap(
                                        row ->
                                                Stream.of("decisions", "down", "sideways", "up")
                                                        .map(
                                                                column ->
                                                                        row.path(column)
                                                                                .asString())))
                .contains("*")
                .allMatch(cell -> cell.equals("*") || Integer.parseInt(cell) % 5 == 0);
    }

    @Test
    void anEquityLimitCanFailIt() throws Exception {
        JsonNode strict = ops.replay("?equityLimit=0.0001", higherThreshold()).path("equity");
        JsonNode lenient = ops.replay("?equityLimit=1", higherThreshold()).path("equity");

        assertThat(strict.path("passed").asBoolean()).isFalse();
        assertThat(strict.path("exceeding")).isNotEmpty();
        assertThat(lenient.path("passed").asBoolean()).isTrue();
        assertThat(ops.post("?equityLimit=5", IN_FORCE).statusCode()).isEqualTo(422);
    }

    @Test
    void brokenRulesAreRefusedWithTheReason() throws Exception {
        String broken = shipped().replace("\"EMERGENCY\"</text>", "\"SOON\"</text>");

        var refused = ops.post("?name=broken.dmn", broken.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(Ops.json(refused).path("detail").asString())
                .contains("broken.dmn")
                .contains("no known priority");
    }

    @Test
    void onlyOpsMayReplay() {
        assertThat(new Ops(port, "wrong").post("", IN_FORCE).statusCode()).isEqualTo(401);
        assertThat(ops.get("/api/replays/nobody-knows").statusCode()).isEqualTo(400);
        assertThat(ops.get("/api/replays/6d9f6a1e-0000-4000-8000-000000000000").statusCode())
                .isEqualTo(404);
    }

    private static int moved(JsonNode result) {
        return Stream.of("down", "sideways", "up")
                .mapToInt(direction -> result.path(direction).asInt())
                .sum();
    }

    /** The setting "upper moderate from EPDS". */
    private static byte[] higherThreshold() throws Exception {
        String shipped = shipped();
        String setting = "settings-entry-8-text\"><text>%d<";
        String changed = shipped.replace(setting.formatted(15), setting.formatted(16));
        assertThat(changed).isNotEqualTo(shipped);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static String shipped() throws Exception {
        return new ClassPathResource("rulesets/dyad-default-1.0.0.dmn")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static ProducerRecord<String, byte[]> otherType(ProducerRecord<String, byte[]> like) {
        var other = new ProducerRecord<>(like.topic(), like.key(), like.value());
        like.headers().forEach(other.headers()::add);
        other.headers().remove("ce_type");
        other.headers()
                .add("ce_type", "care.dyad.events.FromTheFuture".getBytes(StandardCharsets.UTF_8));
        return other;
    }

    /** End offset of every partition of every topic: the contract's and the dead letters. */
    private static Map<TopicPartition, Long> ends(Infrastructure infrastructure) {
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, infrastructure.kafka());
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            return consumer.endOffsets(
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .filter(partition -> !partition.topic().startsWith("__"))
                            .toList());
        }
    }
}
