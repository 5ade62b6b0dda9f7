package care.dyad.pathway.directory.application;

import care.dyad.pathway.directory.domain.DirectorySnapshot;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Puts a whole directory in the place of the one that is kept. */
@Component
public class ImportDirectory {

    private final DirectoryStore store;
    private final DirectoryFormat format;
    private final Clock clock;

    ImportDirectory(DirectoryStore store, DirectoryFormat format, Clock clock) {
        this.store = store;
        this.format = format;
        this.clock = clock;
    }

    /**
     * Imports a directory; what is not in it is removed. A repeat changes nothing, and is no entry
     * in the history.
     *
     * @param text the directory as {@link DirectoryFormat} reads it
     * @param seen version of the directory that the caller looked at; null when they do not say
     * @param by account of who does it
     */
    @Transactional
    public EditAnswer replaceBy(String text, @Nullable Long seen, String by) {
        return switch (format.readDirectory(text)) {
            case Reading.Faulty<DirectorySnapshot>(var faults) -> new EditAnswer.Faulty(faults);
            case Reading.Read<DirectorySnapshot>(var directory) -> replaceBy(directory, seen, by);
        };
    }

    private EditAnswer replaceBy(DirectorySnapshot directory, @Nullable Long seen, String by) {
        StoredDirectory held = store.hold();
        Edit edit = Edit.of(held, directory, by, clock.instant());
        if (edit.changesNothing()) {
            return new EditAnswer.Stored(held, false);
        }
        if (seen == null) {
            return new EditAnswer.VersionNeeded();
        }
        if (seen != held.version()) {
            return new EditAnswer.Stale();
        }
        store.store(edit);
        return new EditAnswer.Stored(store.read(), false);
    }
}
