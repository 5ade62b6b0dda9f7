package care.dyad.pathway.directory.application;

import care.dyad.pathway.directory.domain.DirectoryEntries;
import care.dyad.pathway.directory.domain.DirectoryEntry;
import care.dyad.pathway.directory.domain.DirectorySnapshot;
import care.dyad.pathway.directory.domain.EntryChange;

import java.time.Instant;
import java.util.List;

/**
 * One edit of the directory.
 *
 * @param version version of the directory that it makes
 * @param entries every entry afterwards, in order
 * @param changes what it did to entries
 * @param by account of who did it
 * @param at when, UTC
 */
public record Edit(
        long version,
        List<DirectoryEntry> entries,
        List<EntryChange> changes,
        String by,
        Instant at) {

    /** The edit that makes what is kept into another directory. */
    static Edit of(StoredDirectory before, DirectorySnapshot after, String by, Instant at) {
        List<DirectoryEntry> entries = DirectoryEntries.of(after);
        return new Edit(
                before.version() + 1,
                entries,
                EntryChange.between(before.entries(), entries),
                by,
                at);
    }

    boolean changesNothing() {
        return changes.isEmpty();
    }
}
