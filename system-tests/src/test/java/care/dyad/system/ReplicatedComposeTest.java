package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What Compose makes of {@code docker-compose.replicated.yml}; needs Compose, but no engine. */
class ReplicatedComposeTest {

    private static final List<String> BROKERS = List.of("kafka", "kafka-2", "kafka-3");
    private static final String CONNECTIONS = "kafka:19092,kafka-2:19092,kafka-3:19092";

    private static JsonNode services;

    @BeforeAll
    static void ask() throws IOException, InterruptedException {
        assumeTrue(isThere(), "there is no docker compose on this machine");
        Process compose =
                new ProcessBuilder(
                                "docker",
                                "compose",
                                "-f",
                                "docker-compose.yml",
                                "-f",
                                "docker-compose.replicated.yml",
                                "config",
                                "--format",
                                "json")
                        .directory(NamedTests.HOME.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        services = JsonMapper.shared().readTree(compose.getInputStream()).path("services");
        assertThat(compose.waitFor()).isZero();
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("docker", "compose", "version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    @Test
    void threeBrokersOfOneClusterMustHaveEachEventTwice() {
        Set<String> nodes =
                BROKERS.stream()
                        .map(broker -> environment(broker).path("KAFKA_NODE_ID").asString())
                        .collect(Collectors.toSet());
        assertThat(nodes).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(BROKERS)
                .allSatisfy(
                        broker -> {
                            JsonNode settings = environment(broker);
                            assertThat(settings.path("KAFKA_CONTROLLER_QUORUM_VOTERS").asString())
                                    .isEqualTo("1@kafka:9093,2@kafka-2:9093,3@kafka-3:9093");
                            assertThat(settings.path("KAFKA_MIN_INSYNC_REPLICAS").asString())
                                    .isEqualTo("2");
                            assertThat(settings.path("KAFKA_DEFAULT_REPLICATION_FACTOR").asString())
                                    .isEqualTo("3");
                            assertThat(settings.path("KAFKA_ADVERTISED_LISTENERS").asString())
                                    .contains(
                                            "INTERNAL://" + broker + ":19092",
                                            "BROKER://" + broker + ":9094");
                            assertThat(volumes(broker)).contains(broker);
                        });
        assertThat(environment("contracts").path("DYAD_REPLICATION").asString()).isEqualTo("3");
        assertThat(environment("secrets").path("DYAD_BROKERS").asString().split(","))
                .containsExactlyElementsOf(BROKERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "referral-intake",
                "triage-service",
                "pathway-service",
                "notification-service"
            })
    void eachServiceIsThereTwiceOnTheSameDatabaseAndBrokers(String service) {
        JsonNode first = environment(service);
        JsonNode second = environment(service + "-2");

        assertThat(List.of(first, second))
                .allMatch(one -> one.path("DYAD_KAFKA").asString().equals(CONNECTIONS));
        assertThat(second.path("DYAD_DATABASE")).isEqualTo(first.path("DYAD_DATABASE"));
        assertThat(first.has("DYAD_INSTANCE")).isFalse();
        assertThat(second.path("DYAD_INSTANCE").asString()).isEqualTo("1");
        assertThat(services.at("/" + service + "-2/read_only").asBoolean()).isTrue();
    }

    @Test
    void portsAreForThisMachineAloneAndEachIsUsedOnce() {
        List<String> published = new ArrayList<>();
        services.forEach(
                service ->
                        service.path("ports")
                                .forEach(
                                        port -> {
                                            assertThat(port.path("host_ip").asString())
                                                    .isEqualTo("127.0.0.1");
                                            published.add(port.path("published").asString());
                                        }));
        assertThat(published).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    private static JsonNode environment(String service) {
        return services.path(service).path("environment");
    }

    private static List<String> volumes(String service) {
        return services.path(service)
                .path("volumes")
                .valueStream()
                .map(volume -> volume.path("source").asString())
                .toList();
    }
}
