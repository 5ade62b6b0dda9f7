package care.dyad.launcher.infrastructure;

import java.util.List;
import java.util.Map;

/** Apicurio Registry behind its Confluent-compatible API; it keeps the schemas in PostgreSQL. */
record Registry(Folders folders, Ports ports, Postgres postgres) implements Part {

    static final String DATABASE = "registry";

    @Override
    public String name() {
        return "registry";
    }

    String url() {
        return "http://localhost:" + ports.registry() + "/apis/ccompat/v7";
    }

    @Override
    public List<String> command() {
        List<String> command =
                Java.command(
                        "-Xmx256m",
                        "-Dquarkus.http.host=localhost",
                        "-Dquarkus.http.port=" + ports.registry(),
                        "-Dquarkus.management.host=localhost",
                        "-Dquarkus.management.port=" + ports.registryManagement(),
                        "-Dquarkus.otel.sdk.disabled=true",
                        "-Dquarkus.http.access-log.enabled=false",
                        "-Dquarkus.log.category.\"io.apicurio\".level=WARN",
                        "-jar");
        command.add(folders.unpacked().resolve("registry/quarkus-run.jar").toString());
        return command;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "APICURIO_STORAGE_KIND",
                "sql",
                "APICURIO_STORAGE_SQL_KIND",
                "postgresql",
                "APICURIO_DATASOURCE_URL",
                postgres.url(DATABASE),
                "APICURIO_DATASOURCE_USERNAME",
                Postgres.USER,
                "APICURIO_DATASOURCE_PASSWORD",
                Postgres.PASSWORD);
    }

    @Override
    public boolean healthy() {
        return Probes.ok(ports.registryManagement(), "/health/ready");
    }
}
