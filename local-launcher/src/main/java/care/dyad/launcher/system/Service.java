package care.dyad.launcher.system;

import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Java;
import care.dyad.launcher.infrastructure.Part;
import care.dyad.launcher.infrastructure.Probes;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the four services, from the jar that ships.
 *
 * @param name its module's name
 * @param pages the port of the pages that messages link to
 * @param database its database, empty when it has none
 * @param links where its pages lead to in other services, as options of its JVM
 * @param settings environment variables beside those that it needs
 */
record Service(
        String name,
        int port,
        int pages,
        String database,
        ServiceJar jar,
        Endpoints endpoints,
        VirtualTime time,
        List<String> links,
        Map<String, String> settings)
        implements Part {

    @Override
    public void prepare() throws IOException, InterruptedException {
        jar.extract();
    }

    @Override
    public List<String> command() {
        List<String> command =
                Java.command(
                        "-Xmx192m",
                        "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=care.dyad.events",
                        "--enable-native-access=ALL-UNNAMED");
        // Who has no database computes: a replay of the rules pays for the optimising compiler.
        if (database.isEmpty()) {
            command.add("-XX:TieredStopAtLevel=4");
        }
        command.addAll(time.options());
        command.addAll(links);
        command.addAll(List.of("-jar", jar.extracted().toString()));
        return command;
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "localhost");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("DYAD_NOTIFICATION_LINKS", "http://localhost:" + pages);
        environment.put("DYAD_NOTIFICATION_ESCALATION_PAGES", "http://localhost:" + port);
        environment.put("DYAD_KAFKA", endpoints.kafka());
        environment.put("DYAD_SCHEMA_REGISTRY", endpoints.schemaRegistry());
        environment.put("DYAD_SMTP_HOST", endpoints.smtpHost());
        environment.put("DYAD_SMTP_PORT", Integer.toString(endpoints.smtpPort()));
        if (!database.isEmpty()) {
            environment.put("DYAD_DATABASE", endpoints.database(database));
            environment.put("DYAD_DATABASE_USER", endpoints.databaseUser());
            environment.put("DYAD_DATABASE_PASSWORD", endpoints.databasePassword());
        }
        return environment;
    }

    @Override
    public boolean healthy() {
        return Probes.ok(port, "/actuator/health/readiness");
    }
}
