package care.dyad.pathway.directory.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A directory taken apart into entries, and put together again. */
public final class DirectoryEntries {

    private DirectoryEntries() {}

    /** Every entry; the services in order of preference. */
    public static List<DirectoryEntry> of(DirectorySnapshot directory) {
        return Stream.<DirectoryEntry>concat(
                        Stream.of(
                                new DirectoryEntry.Mark(directory.illustrative()),
                                new DirectoryEntry.CatchAll(directory.onCall()),
                                new DirectoryEntry.Desk(directory.triageDesk())),
                        directory.services().stream().map(DirectoryEntry.Listed::new))
                .toList();
    }

    /**
     * The directory of these entries.
     *
     * @throws java.util.NoSuchElementException when the on-call, the desk or the mark is not there
     */
    public static DirectorySnapshot together(List<DirectoryEntry> entries) {
        return new DirectorySnapshot(
                one(entries, DirectoryEntry.Mark.class, DirectoryEntry.Mark::illustrative),
                entries.stream()
                        .filter(DirectoryEntry.Listed.class::isInstance)
                        .map(entry -> ((DirectoryEntry.Listed) entry).service())
                        .toList(),
                one(entries, DirectoryEntry.CatchAll.class, DirectoryEntry.CatchAll::onCall),
                one(entries, DirectoryEntry.Desk.class, DirectoryEntry.Desk::contact));
    }

    private static <E extends DirectoryEntry, T> T one(
            List<DirectoryEntry> entries, Class<E> kind, Function<E, T> value) {
        return entries.stream()
                .filter(kind::isInstance)
                .map(entry -> value.apply(kind.cast(entry)))
                .findFirst()
                .orElseThrow();
    }
}
