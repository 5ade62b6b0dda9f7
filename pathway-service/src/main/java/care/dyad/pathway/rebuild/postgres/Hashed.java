package care.dyad.pathway.rebuild.postgres;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/** Goes through the rows of a table, in the order of their keys, and hashes what it passes. */
final class Hashed implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 5000;

    private final Statement statement;
    private final ResultSet rows;
    private final MessageDigest digest;
    private long count;
    private @Nullable String key;
    private String hash = "";

    /** Stands on the first row. The connection has to be within a transaction. */
    Hashed(Connection connection, ComparedTable table) throws SQLException {
        digest = sha256();
        statement = connection.createStatement();
        statement.setFetchSize(ROWS_AT_ONCE);
        rows = statement.executeQuery(table.rows());
        next();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void next() throws SQLException {
        if (rows.next()) {
            key = rows.getString("key");
            hash = rows.getString("hash");
            count++;
            digest.update((key + " " + hash + "\n").getBytes(StandardCharsets.UTF_8));
        } else {
            key = null;
        }
    }

    /** Key of the row that it stands on; null behind the last. */
    @Nullable String key() {
        return key;
    }

    String hash() {
        return hash;
    }

    long count() {
        return count;
    }

    /** Hash of all rows that it passed. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
