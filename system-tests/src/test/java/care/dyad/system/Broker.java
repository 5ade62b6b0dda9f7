package care.dyad.system;

import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.Java;
import care.dyad.launcher.infrastructure.Part;
import care.dyad.launcher.infrastructure.Ports;

import org.apache.kafka.clients.admin.Admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One broker of a cluster in which two of three have to have an event, as it is deployed. Each
 * service comes in by a listener of its own, whose advertised port may be the end of a cable.
 *
 * @param id from 1
 * @param cluster the ports of each broker
 * @param listeners name, own port and advertised port of each listener for a service
 */
record Broker(int id, List<Ports> cluster, List<Listener> listeners, Folders folders)
        implements Part {

    /** The entrance of one service. */
    record Listener(String name, int port, int advertised) {

        String bound() {
            return name + "://localhost:" + port;
        }

        String announced() {
            return name + "://localhost:" + advertised;
        }
    }

    @Override
    public String name() {
        return "broker-" + id;
    }

    String address() {
        return "localhost:" + cluster.get(id - 1).kafka();
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(folders.of(name()));
        Files.writeString(file(), settings());
    }

    @Override
    public List<String> command() {
        Path launcher = folders.home().resolve("local-launcher/target");
        List<String> command =
                Java.command(
                        "-Xmx256m",
                        "-cp",
                        launcher.resolve("classes")
                                + ":"
                                + launcher.resolve("infrastructure/libs")
                                + "/*",
                        "care.dyad.launcher.infrastructure.BrokerMain");
        command.add(file().toString());
        return command;
    }

    @Override
    public boolean healthy() {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", address(),
                        "request.timeout.ms", 2000,
                        "default.api.timeout.ms", 2000);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).stream()
                    .anyMatch(node -> node.id() == id);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where it keeps what it was given. */
    Path topics() {
        return folders.of(name()).resolve("data");
    }

    private Path file() {
        return folders.of(name()).resolve("server.properties");
    }

    private String settings() {
        Ports own = cluster.get(id - 1);
        return """
        process.roles=broker,controller
        node.id=%1$d
        controller.quorum.voters=%2$s
        listeners=PLAINTEXT://localhost:%3$d,CONTROLLER://localhost:%4$d,%5$s
        advertised.listeners=PLAINTEXT://localhost:%3$d,%6$s
        inter.broker.listener.name=PLAINTEXT
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,%7$s
        log.dirs=%8$s
        auto.create.topics.enable=false
        default.replication.factor=3
        min.insync.replicas=2
        group.initial.rebalance.delay.ms=0
        offsets.topic.num.partitions=6
        offsets.topic.replication.factor=3
        transaction.state.log.num.partitions=6
        transaction.state.log.replication.factor=3
        transaction.state.log.min.isr=2
        share.coordinator.state.topic.num.partitions=6
        share.coordinator.state.topic.replication.factor=3
        share.coordinator.state.topic.min.isr=2
        """
                .formatted(
                        id,
                        voters(),
                        own.kafka(),
                        own.kafkaController(),
                        each(Listener::bound),
                        each(Listener::announced),
                        each(listener -> listener.name() + ":PLAINTEXT"),
                        topics());
    }

    private String voters() {
        return IntStream.rangeClosed(1, cluster.size())
                .mapToObj(i -> i + "@localhost:" + cluster.get(i - 1).kafkaController())
                .collect(Collectors.joining(","));
    }

    private String each(java.util.function.Function<Listener, String> text) {
        return listeners.stream().map(text).collect(Collectors.joining(","));
    }
}
