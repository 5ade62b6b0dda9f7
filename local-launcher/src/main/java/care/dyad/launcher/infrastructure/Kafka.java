package care.dyad.launcher.infrastructure;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Kafka broker that is its own controller. Topics are declared, never created on first use. */
record Kafka(Folders folders, Ports ports) implements Part {

    @Override
    public String name() {
        return "kafka";
    }

    String bootstrapServers() {
        return "localhost:" + ports.kafka();
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(folders.of(name()));
        Files.writeString(folders.of(name()).resolve("server.properties"), settings());
    }

    @Override
    public List<String> command() {
        List<String> command =
                Java.command(
                        "-Xmx256m", "-cp", Java.classPath(folders), BrokerMain.class.getName());
        command.add(folders.of(name()).resolve("server.properties").toString());
        return command;
    }

    @Override
    public boolean healthy() {
        if (!Probes.listens(ports.kafka())) {
            return false;
        }
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2000);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String settings() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@localhost:%2$d
        listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
        advertised.listeners=PLAINTEXT://localhost:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        default.replication.factor=1
        min.insync.replicas=1
        group.initial.rebalance.delay.ms=0
        offsets.topic.num.partitions=6
        offsets.topic.replication.factor=1
        transaction.state.log.num.partitions=6
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.num.partitions=6
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        """
                .formatted(
                        ports.kafka(), ports.kafkaController(), folders.of(name()).resolve("data"));
    }
}
