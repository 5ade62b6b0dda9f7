package care.dyad.system;

import care.dyad.testing.Infrastructure;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Looks for a text in every row of every table of a database, in clear and within bytes. */
record EveryTable(Infrastructure infrastructure, String database) {

    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";

    /** The tables that hold one of the texts. */
    List<String> holding(List<String> texts) throws SQLException {
        List<String> holding = new ArrayList<>();
        try (Connection connection = connection()) {
            for (String table : tables(connection)) {
                for (String text : texts) {
                    if (holds(connection, table, text)) {
                        holding.add(table);
                    }
                }
            }
        }
        return holding;
    }

    /** How many rows a table has. */
    long rows(String table) {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + table + " cannot be counted", e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                infrastructure.endpoints().database(database),
                infrastructure.endpoints().databaseUser(),
                infrastructure.endpoints().databasePassword());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** A row as text shows bytes in hexadecimal digits. */
    private static boolean holds(Connection connection, String table, String text)
            throws SQLException {
        String query =
                "SELECT count(*) FROM %s t WHERE position(? IN t::text) > 0 OR position(? IN t::text) > 0";
        try (var statement = connection.prepareStatement(query.formatted(table))) {
            statement.setString(1, text);
            statement.setString(2, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getInt(1) > 0;
            }
        }
    }
}
