package care.dyad.launcher.infrastructure;

/**
 * Where the infrastructure is that the services use.
 *
 * @param kafka bootstrap servers of the broker
 * @param schemaRegistry URL of the Confluent-compatible API
 * @param databaseServer JDBC URL up to the name of a database
 * @param databaseUser the owner of the databases
 * @param databasePassword the owner's password
 * @param smtpHost host of the mail server
 * @param smtpPort port of the mail server
 * @param mailApi URL at which the mail sink lists its messages as JSON
 */
public record Endpoints(
        String kafka,
        String schemaRegistry,
        String databaseServer,
        String databaseUser,
        String databasePassword,
        String smtpHost,
        int smtpPort,
        String mailApi) {

    /** JDBC URL of a database. */
    public String database(String name) {
        return databaseServer + name;
    }
}
