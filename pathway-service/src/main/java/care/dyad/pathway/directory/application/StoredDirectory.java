package care.dyad.pathway.directory.application;

import care.dyad.pathway.directory.domain.DirectoryEntries;
import care.dyad.pathway.directory.domain.DirectoryEntry;
import care.dyad.pathway.directory.domain.DirectorySnapshot;

import java.util.List;
import java.util.Optional;

/**
 * The directory as it is kept.
 *
 * @param version of the directory; 0 while it was never filled
 * @param kept its entries, the services in order of preference
 */
public record StoredDirectory(long version, List<Kept> kept) {

    /**
     * An entry as it is kept.
     *
     * @param version version of the directory in which the entry was last changed
     * @param entry the entry
     */
    public record Kept(long version, DirectoryEntry entry) {}

    public StoredDirectory {
        kept = List.copyOf(kept);
    }

    /** Every entry. */
    public List<DirectoryEntry> entries() {
        return kept.stream().map(Kept::entry).toList();
    }

    /**
     * All entries together.
     *
     * @throws java.util.NoSuchElementException when the directory was never filled
     */
    public DirectorySnapshot directory() {
        return DirectoryEntries.together(entries());
    }

    /** The entry with an id. */
    public Optional<Kept> find(String id) {
        return kept.stream().filter(one -> one.entry().id().equals(id)).findFirst();
    }
}
