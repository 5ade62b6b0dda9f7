package care.dyad.pathway.rebuild.postgres;

import care.dyad.pathway.rebuild.application.ForRebuild;
import care.dyad.pathway.rebuild.application.OtherDatabase;
import care.dyad.pathway.rebuild.application.TableComparison;
import care.dyad.pathway.rebuild.application.Tables;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** Goes through the tables of two databases side by side. */
@ForRebuild
class JdbcTables implements Tables {

    private static final int NAMED_AT_MOST = 1000;

    private final DataSource rebuilt;

    JdbcTables(DataSource rebuilt) {
        this.rebuilt = rebuilt;
    }

    @Override
    public List<TableComparison> compareWith(OtherDatabase other) {
        try (Connection here = rebuilt.getConnection();
                Connection there =
                        DriverManager.getConnection(other.url(), other.user(), other.password())) {
            begin(here);
            begin(there);
            List<TableComparison> tables = new ArrayList<>();
            for (ComparedTable table : ComparedTable.values()) {
                tables.add(compare(table, here, there));
            }
            here.rollback();
            there.rollback();
            return List.copyOf(tables);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The rebuilt database and "
                            + other
                            + " cannot be compared: "
                            + e.getMessage()
                            + ". Is it up, of the same version, and may "
                            + other.user()
                            + " read it?",
                    e);
        }
    }

    /** One state of all tables, read by cursor; times print alike. */
    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            statement.execute("SET LOCAL TimeZone = 'UTC'");
        }
    }

    private static TableComparison compare(ComparedTable table, Connection here, Connection there)
            throws SQLException {
        try (Hashed mine = new Hashed(here, table);
                Hashed other = new Hashed(there, table)) {
            List<String> differing = differing(mine, other);
            return new TableComparison(
                    table.table(),
                    mine.count(),
                    mine.digest(),
                    other.count(),
                    other.digest(),
                    differing);
        }
    }

    private static List<String> differing(Hashed mine, Hashed other) throws SQLException {
        List<String> differing = new ArrayList<>();
        for (String key = first(mine, other); !key.isEmpty(); key = first(mine, other)) {
            boolean both = key.equals(mine.key()) && key.equals(other.key());
            if (differing.size() < NAMED_AT_MOST && !(both && mine.hash().equals(other.hash()))) {
                differing.add(key + (both ? "" : key.equals(mine.key()) ? " (added)" : " (lost)"));
            }
            pass(mine, key);
            pass(other, key);
        }
        return differing;
    }

    private static void pass(Hashed rows, String key) throws SQLException {
        if (key.equals(rows.key())) {
            rows.next();
        }
    }

    /** The lesser of the keys that the two stand on; empty behind the last row of both. */
    private static String first(Hashed mine, Hashed other) {
        String a = mine.key();
        String b = other.key();
        if (a == null || b == null) {
            return a == null ? (b == null ? "" : b) : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }
}
