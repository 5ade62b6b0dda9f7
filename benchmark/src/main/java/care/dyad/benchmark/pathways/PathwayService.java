package care.dyad.benchmark.pathways;

import care.dyad.pathway.PathwayServiceApplication;
import care.dyad.testing.Infrastructure;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts pathway-service as in the local run, over real Kafka, registry and PostgreSQL. Filling
 * millions of rows takes one statement minutes.
 */
final class PathwayService {

    /** Of a database that was filled before; without it, one is made and filled. */
    private static final String KEPT = "dyad.benchmark.database";

    private PathwayService() {}

    static ConfigurableApplicationContext start(String database) {
        Infrastructure infrastructure = Infrastructure.shared();
        String kept = System.getProperty(KEPT, "");
        return new SpringApplicationBuilder(PathwayServiceApplication.class)
                .profiles("local")
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--dyad.pathway.sweep-every=24h",
                        "--dyad.database.answers-within=0",
                        "--DYAD_KAFKA=" + infrastructure.kafka(),
                        "--DYAD_SCHEMA_REGISTRY=" + infrastructure.schemaRegistry(),
                        "--DYAD_DATABASE="
                                + (kept.isEmpty() ? infrastructure.database(database) : kept));
    }
}
