package care.dyad.launcher.infrastructure;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What {@code docker-compose.yml} makes of broker, registry and PostgreSQL, on ports of its own.
 *
 * @param port where the broker is found on this machine
 * @param secrets where the secrets of its accounts are copied to
 */
record Composed(int port, Path secrets) {

    private static final String PARTNERS = "north,northern";

    /** Starts them, and declares topics, accounts and rights. */
    void start() throws IOException, InterruptedException {
        compose("build", "contracts");
        compose("run", "--rm", "-T", "contracts");
        Path copied = secrets.resolve("secrets.tar");
        Files.write(copied, secretsOfAccounts());
        ran(new ProcessBuilder("tar", "xf", copied.toString(), "-C", secrets.toString()));
    }

    private byte[] secretsOfAccounts() throws IOException, InterruptedException {
        String command = "cd /secrets && tar c clients */service.properties";
        return compose("run", "--rm", "-T", "--no-deps", "secrets", "bash", "-c", command);
    }

    /** Ends them and removes what they kept. */
    void stop() throws IOException, InterruptedException {
        compose("down", "--volumes", "--timeout", "1");
    }

    /** A partner or operator, with the file that is handed out. */
    SignedIn client(String account) throws IOException {
        Path folder = folderOf(account);
        Map<String, Object> settings = properties(folder.resolve("client.properties"), "");
        settings.put("ssl.truststore.location", folder.resolve("ca.pem").toString());
        return signedIn(settings);
    }

    /** A service, with the settings that its container gets. */
    SignedIn service(String name) throws IOException {
        Path file = secrets.resolve(name).resolve("service.properties");
        Map<String, Object> settings = properties(file, "spring.kafka.properties.");
        settings.put("security.protocol", "SASL_SSL");
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", folderOf("ops").resolve("ca.pem").toString());
        return signedIn(settings);
    }

    /** Where the files of a partner or operator are. */
    Path folderOf(String account) {
        return secrets.resolve("clients").resolve(account);
    }

    private SignedIn signedIn(Map<String, Object> settings) {
        settings.put("bootstrap.servers", "localhost:" + port);
        return new SignedIn(settings);
    }

    private static Map<String, Object> properties(Path file, String prefix) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, Object> settings = new HashMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(
                        name ->
                                settings.put(
                                        name.substring(prefix.length()),
                                        properties.getProperty(name)));
        return settings;
    }

    /** What a command of {@code docker compose} prints. */
    byte[] compose(String... arguments) throws IOException, InterruptedException {
        Path home = Folders.projectHome();
        Path check = home.resolve("local-launcher/src/test/resources/compose-check.yml");
        List<String> command = new ArrayList<>(List.of("docker", "compose"));
        Stream.of(home.resolve("docker-compose.yml"), check)
                .forEach(file -> command.addAll(List.of("-f", file.toString())));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("DYAD_CHECK_PORT", Integer.toString(port));
        builder.environment().put("DYAD_PARTNERS", PARTNERS);
        return ran(builder);
    }

    private byte[] ran(ProcessBuilder command) throws IOException, InterruptedException {
        Path errors = secrets.resolve("errors");
        Process process = command.redirectError(errors.toFile()).start();
        byte[] printed = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException(
                    String.join(" ", command.command())
                            + " failed:\n"
                            + Files.readString(errors)
                            + new String(printed, StandardCharsets.UTF_8));
        }
        return printed;
    }
}
