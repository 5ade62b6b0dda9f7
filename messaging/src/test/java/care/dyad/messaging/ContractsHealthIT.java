package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Heartbeat;
import care.dyad.schemas.DeclareContracts;
import care.dyad.schemas.Topic;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.WithInfrastructure;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A service waits for contracts that are not declared, and for nobody who is away. */
@WithInfrastructure(database = "messaging_contracts")
@SpringBootTest
class ContractsHealthIT {

    @Autowired private SchemaRegistryClient registry;

    private final Topic topic =
            new Topic("late." + UUID.randomUUID() + ".v1", List.of(Heartbeat.SCHEMA$), Map.of());
    private final String subject = topic.subject(Heartbeat.SCHEMA$);

    @Test
    void aServiceIsOutOfServiceUntilItsContractsAreDeclared(Infrastructure infrastructure)
            throws Exception {
        ContractsHealth health = healthAt(infrastructure.kafka());

        Health before = health.health();
        DeclareContracts.declare(
                List.of(topic),
                infrastructure.kafka(),
                infrastructure.schemaRegistry(),
                Optional.empty());

        assertThat(before.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(before.getDetails())
                .containsEntry("missing", List.of("topic " + topic.name(), "schema " + subject));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aBrokerThatIsAwayHoldsNobodyUp() {
        assertThat(healthAt("localhost:1").health().getStatus()).isEqualTo(Status.UP);
    }

    private ContractsHealth healthAt(String broker) {
        var contracts = new Contracts(List.of(topic.name()), Map.of(subject, Heartbeat.SCHEMA$));
        return new ContractsHealth(
                new DeclaredContracts(contracts, Map.of("bootstrap.servers", broker), registry));
    }
}
