package care.dyad.launcher.infrastructure;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A broker as outside a local run: TLS, sign-in by SCRAM, and nothing allowed that is not granted.
 */
record SecuredKafka(Folders folders, Ports ports) implements Part {

    static final String ADMIN = "admin";
    static final String PASSWORD = "only-in-this-test";

    private static final String MECHANISM = "SCRAM-SHA-512";

    @Override
    public String name() {
        return "secured-kafka";
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(folder());
        Files.writeString(file("server.properties"), settings());
        keytool(
                "-genkeypair -alias broker -keyalg EC -dname CN=localhost -validity 2 -ext"
                        + " san=dns:localhost -keystore keys.p12");
        keytool("-exportcert -alias broker -keystore keys.p12 -file broker.crt");
        keytool("-importcert -noprompt -alias broker -keystore trust.p12 -file broker.crt");
    }

    private void keytool(String arguments) throws IOException, InterruptedException {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String command = keytool + " " + arguments + " -storetype PKCS12 -storepass " + PASSWORD;
        Process process =
                new ProcessBuilder(command.split(" "))
                        .directory(folder().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(file("keytool.log").toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("keytool failed: " + Files.readString(file("keytool.log")));
        }
    }

    @Override
    public List<String> command() {
        List<String> command =
                Java.command(
                        "-Xmx256m", "-cp", Java.classPath(folders), BrokerMain.class.getName());
        command.add(file("server.properties").toString());
        command.add("--add-scram");
        command.add(MECHANISM + "=[name=" + ADMIN + ",password=" + PASSWORD + "]");
        return command;
    }

    @Override
    public boolean healthy() {
        return Probes.listens(ports.kafka());
    }

    /** How a principal reaches the broker. */
    Map<String, Object> client(String principal, String password) {
        Map<String, Object> client = new HashMap<>();
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + ports.kafka());
        client.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_SSL");
        client.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file("trust.p12").toString());
        client.put(SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG, PASSWORD);
        client.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PKCS12");
        client.put(SaslConfigs.SASL_MECHANISM, MECHANISM);
        client.put(
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\""
                                .formatted(principal)
                        + " password=\"%s\";".formatted(password));
        return client;
    }

    private Path folder() {
        return folders.of(name());
    }

    private Path file(String file) {
        return folder().resolve(file);
    }

    /** The controller's own listener is on the loopback interface and for the broker alone. */
    private String settings() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@localhost:%2$d
        listeners=SASL_SSL://localhost:%1$d,CONTROLLER://localhost:%2$d
        advertised.listeners=SASL_SSL://localhost:%1$d
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=SASL_SSL
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL
        sasl.enabled.mechanisms=SCRAM-SHA-512
        sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
        listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=\
        org.apache.kafka.common.security.scram.ScramLoginModule required username="admin" password="%4$s";
        ssl.keystore.location=%3$s/keys.p12
        ssl.keystore.type=PKCS12
        ssl.keystore.password=%4$s
        ssl.truststore.location=%3$s/trust.p12
        ssl.truststore.type=PKCS12
        ssl.truststore.password=%4$s
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        super.users=User:admin;User:ANONYMOUS
        log.dirs=%3$s/data
        auto.create.topics.enable=false
        group.initial.rebalance.delay.ms=0
        offsets.topic.num.partitions=1
        offsets.topic.replication.factor=1
        transaction.state.log.num.partitions=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        """
                .formatted(ports.kafka(), ports.kafkaController(), folder(), PASSWORD);
    }
}
