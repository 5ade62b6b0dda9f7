package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Endpoints;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows as if more referrals had come: copies of those that the services wrote themselves, under ids
 * of their own that are the same in each database.
 */
final class Copies {

    /** Each table after those that it refers to. */
    private static final Map<String, List<String>> TABLES =
            Map.of(
                    "referral_intake",
                    List.of("referral", "referral_progress", "referral_deadline", "inbox"),
                    "pathway_service",
                    List.of(
                            "referral_case",
                            "episode",
                            "service_gap",
                            "sla_clock",
                            "identity",
                            "notification_event",
                            "inbox"),
                    "notification_service",
                    List.of(
                            "notification",
                            "notification_sequence",
                            "acknowledgement",
                            "delivery_attempt",
                            "inbox"));

    /** Texts that no two referrals share. */
    private static final Set<String> OWN_TEXTS =
            Set.of("reference", "source_reference", "mother_key");

    private final Endpoints endpoints;

    Copies(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Keeps what is there as the original of all copies. */
    void keepOriginals() {
        TABLES.forEach(
                (database, tables) ->
                        tables.forEach(
                                table ->
                                        jdbc(database)
                                                .sql(
                                                        "CREATE TABLE original_%s AS TABLE %s"
                                                                .formatted(table, table))
                                                .update()));
    }

    /** Adds the copies of these numbers, each of all originals. */
    void add(int first, int last) {
        TABLES.forEach(
                (database, tables) -> {
                    JdbcClient jdbc = jdbc(database);
                    for (String table : tables) {
                        String statement = copying(jdbc, table);
                        for (int number = first; number <= last; number++) {
                            jdbc.sql(statement).param("number", number).update();
                        }
                    }
                    jdbc.sql("VACUUM ANALYZE").update();
                });
    }

    private static String copying(JdbcClient jdbc, String table) {
        Map<String, String> types =
                jdbc
                        .sql(
                                """
                                SELECT column_name, data_type FROM information_schema.columns
                                WHERE table_schema = 'public' AND table_name = ?
                                  AND is_identity = 'NO' AND is_generated = 'NEVER'
                                """)
                        .param(table)
                        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<String> columns = List.copyOf(types.keySet());
        return "INSERT INTO %s (%s) SELECT %s FROM original_%s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream()
                                .map(column -> copied(column, types.getOrDefault(column, "")))
                                .collect(Collectors.joining(", ")),
                        table);
    }

    private static String copied(String column, String type) {
        if (type.equals("uuid")) {
            return "md5(%s::text || :number)::uuid".formatted(column);
        }
        return OWN_TEXTS.contains(column) ? "%s || '-' || :number".formatted(column) : column;
    }

    private JdbcClient jdbc(String database) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        endpoints.database(database),
                        endpoints.databaseUser(),
                        endpoints.databasePassword()));
    }
}
