package care.dyad.testing;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Endpoints;

/** The real Kafka, schema registry, PostgreSQL and mail sink of the tests. */
public interface Infrastructure {

    /** Where everything is. Every topic and schema of the contract is there. */
    Endpoints endpoints();

    /** Creates a database when it is not there yet. */
    void createDatabase(String name);

    /**
     * One of its processes, to be killed and started again: {@code kafka}, {@code registry}, {@code
     * postgres}, {@code mail}.
     *
     * @throws UnsupportedOperationException when they are containers
     */
    Child process(String name);

    /** Bootstrap servers of the broker. */
    default String kafka() {
        return endpoints().kafka();
    }

    /** URL of the registry's Confluent-compatible API. */
    default String schemaRegistry() {
        return endpoints().schemaRegistry();
    }

    /** Host of the mail sink's SMTP server. */
    default String smtpHost() {
        return endpoints().smtpHost();
    }

    /** Port of the mail sink's SMTP server. */
    default int smtpPort() {
        return endpoints().smtpPort();
    }

    /** JDBC URL of a database that is created empty when it is not there yet. */
    default String database(String name) {
        createDatabase(name);
        return endpoints().database(name);
    }

    /**
     * The infrastructure of this JVM, started at the first call and stopped when the JVM ends:
     * child processes, or with the system property {@code dyad.infrastructure=containers} the
     * official images.
     *
     * @throws RuntimeException when it does not start; the message says which part, and why
     */
    static Infrastructure shared() {
        return SharedInfrastructure.get();
    }
}
