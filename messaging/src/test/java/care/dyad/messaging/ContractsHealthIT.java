package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import care.dyad.events.Heartbeat;
import care.dyad.schemas.DeclareContracts;
import care.dyad.schemas.Topic;
import care.dyad.testing.Cable;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.WithInfrastructure;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A service waits for contracts that are not declared, and for nobody who is away. */
@WithInfrastructure(database = "messaging_contracts")
@SpringBootTest
class ContractsHealthIT {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofSeconds(2);

    @Autowired private SchemaRegistryClient registry;

    private final Topic topic =
            new Topic("late." + UUID.randomUUID() + ".v1", List.of(Heartbeat.SCHEMA$), Map.of());
    private final String subject = topic.subject(Heartbeat.SCHEMA$);

    @Test
    void aServiceIsOutOfServiceUntilItsContractsAreDeclared(Infrastructure infrastructure)
            throws Exception {
        ContractsHealth health = healthAt(infrastructure.kafka());

        Health before = answered(health);
        DeclareContracts.declare(
                List.of(topic),
                infrastructure.kafka(),
                infrastructure.schemaRegistry(),
                Optional.empty());

        assertThat(before.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(before.getDetails())
                .containsEntry("missing", List.of("topic " + topic.name(), "schema " + subject));
        await().until(() -> health.health().getStatus().equals(Status.UP));
        assertThat(health.health().getDetails()).isEmpty();
    }

    @Test
    void aBrokerThatIsAwayHoldsNobodyUp() {
        assertThat(answered(healthAt("localhost:1")).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aRegistryThatDoesNotAnswerHoldsNobodyUpNorWhoLooks(Infrastructure infrastructure) {
        URI where = URI.create(infrastructure.schemaRegistry());
        try (Cable cable = Cable.to(where.getPort())) {
            cable.cut();
            ContractsHealth health =
                    new ContractsHealth(
                            new DeclaredContracts(
                                    new Contracts(List.of(), Map.of(subject, Heartbeat.SCHEMA$)),
                                    Map.of("bootstrap.servers", infrastructure.kafka()),
                                    new CachedSchemaRegistryClient(
                                            "http://localhost:" + cable.port() + where.getPath(),
                                            10)),
                            SOON);

            Health first = look(health);

            assertThat(first.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            await().until(() -> look(health).getStatus().equals(Status.UP));
        }
    }

    private static Health look(ContractsHealth health) {
        ThrowingSupplier<Health> look = health::health;
        return assertTimeout(LOOK, look);
    }

    /** Its first answer: whoever looks before that is told that it is not known yet. */
    private static Health answered(ContractsHealth health) {
        return await().until(
                        health::health, one -> !one.getDetails().containsValue("not known yet"));
    }

    private ContractsHealth healthAt(String broker) {
        var contracts = new Contracts(List.of(topic.name()), Map.of(subject, Heartbeat.SCHEMA$));
        return new ContractsHealth(
                new DeclaredContracts(contracts, Map.of("bootstrap.servers", broker), registry));
    }
}
