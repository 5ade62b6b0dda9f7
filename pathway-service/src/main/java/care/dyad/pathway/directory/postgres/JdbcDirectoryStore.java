package care.dyad.pathway.directory.postgres;

import care.dyad.pathway.directory.application.DirectoryStore;
import care.dyad.pathway.directory.application.Edit;
import care.dyad.pathway.directory.application.PastChange;
import care.dyad.pathway.directory.application.StoredDirectory;
import care.dyad.pathway.directory.domain.DirectoryEntry;
import care.dyad.pathway.directory.domain.EntryChange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The directory, one row an entry. Whoever changes it holds the lock on the row of its version. */
@Component
class JdbcDirectoryStore implements DirectoryStore {

    /** One statement, so that version and entries are of the same moment. */
    private static final String READ =
            """
            SELECT d.version AS directory_version, e.*
            FROM directory d CROSS JOIN directory_entry e ORDER BY e.place
            """;

    private static final String KEEP =
            """
            INSERT INTO directory_entry (entry_id, kind, place, version, content)
            VALUES (:id, :kind, :place, :version, :content::jsonb)
            ON CONFLICT (entry_id) DO UPDATE
            SET kind = excluded.kind, place = excluded.place, version = excluded.version,
                content = excluded.content
            """;

    private static final String PLACE =
            """
            UPDATE directory_entry e SET place = o.place
            FROM unnest(:ids) WITH ORDINALITY AS o(entry_id, place)
            WHERE e.entry_id = o.entry_id AND e.place <> o.place
            """;

    private static final String REMEMBER =
            """
            INSERT INTO directory_change
                (version, entry_id, change, kind, content, changed_by, changed_at)
            VALUES (:version, :id, :change, :kind, :content::jsonb, :by, :at)
            """;

    private final JdbcClient jdbc;

    JdbcDirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public StoredDirectory read() {
        record Row(long directoryVersion, StoredDirectory.Kept kept) {}
        List<Row> rows =
                jdbc.sql(READ)
                        .query((row, n) -> new Row(row.getLong("directory_version"), kept(row)))
                        .list();
        return new StoredDirectory(
                rows.isEmpty() ? 0 : rows.getFirst().directoryVersion(),
                rows.stream().map(Row::kept).toList());
    }

    @Override
    public StoredDirectory hold() {
        jdbc.sql("SELECT version FROM directory FOR UPDATE").query(Long.class).single();
        return read();
    }

    @Override
    public long version() {
        return jdbc.sql("SELECT version FROM directory").query(Long.class).single();
    }

    @Override
    public void store(Edit edit) {
        for (EntryChange change : edit.changes()) {
            switch (change.kind()) {
                case REMOVED -> remove(change.entry());
                case ADDED, CHANGED, MOVED -> keep(edit.version(), change.entry());
            }
            remember(edit, change);
        }
        jdbc.sql(PLACE)
                .param(
                        "ids",
                        edit.entries().stream().map(DirectoryEntry::id).toArray(String[]::new))
                .update();
        jdbc.sql("UPDATE directory SET version = :version")
                .param("version", edit.version())
                .update();
    }

    @Override
    public List<PastChange> history(String entryId) {
        return jdbc.sql(
                        """
                        SELECT * FROM directory_change
                        WHERE entry_id = :id ORDER BY version DESC
                        """)
                .param("id", entryId)
                .query((row, n) -> past(row))
                .list();
    }

    private void keep(long version, DirectoryEntry entry) {
        jdbc.sql(KEEP)
                .param("id", entry.id())
                .param("kind", EntryRow.kind(entry))
                .param("place", 0)
                .param("version", version)
                .param("content", EntryRow.content(entry))
                .update();
    }

    private void remove(DirectoryEntry entry) {
        jdbc.sql("DELETE FROM directory_entry WHERE entry_id = :id")
                .param("id", entry.id())
                .update();
    }

    private void remember(Edit edit, EntryChange change) {
        jdbc.sql(REMEMBER)
                .param("version", edit.version())
                .param("id", change.entry().id())
                .param("change", change.kind().name())
                .param("kind", EntryRow.kind(change.entry()))
                .param("content", EntryRow.content(change.entry()))
                .param("by", edit.by())
                .param("at", edit.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static StoredDirectory.Kept kept(ResultSet row) throws SQLException {
        return new StoredDirectory.Kept(row.getLong("version"), EntryRow.read(row));
    }

    private static PastChange past(ResultSet row) throws SQLException {
        return new PastChange(
                row.getLong("version"),
                new EntryChange(
                        EntryChange.Kind.valueOf(row.getString("change")), EntryRow.read(row)),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
