package care.dyad.testing;

/** Where the real Kafka, schema registry, PostgreSQL and mail sink of the tests are. */
public interface Infrastructure {

    /** Bootstrap servers of the broker. Every topic of the contract is there. */
    String kafka();

    /** URL of the registry's Confluent-compatible API. Every schema is registered. */
    String schemaRegistry();

    /** JDBC URL of a database that is created empty when it is not there yet. */
    String database(String name);

    /** The owner of the databases. */
    String databaseUser();

    /** The owner's password. */
    String databasePassword();

    /** Host of the mail sink's SMTP server. */
    String smtpHost();

    /** Port of the mail sink's SMTP server. */
    int smtpPort();

    /** URL at which the mail sink lists what it was given. */
    String mailApi();

    /**
     * The infrastructure of this JVM, started at the first call and stopped when the JVM ends.
     *
     * @throws RuntimeException when it does not start; the message says which part, and why
     */
    static Infrastructure shared() {
        return SharedInfrastructure.get();
    }
}
