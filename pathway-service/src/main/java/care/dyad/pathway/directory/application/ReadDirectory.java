package care.dyad.pathway.directory.application;

import org.springframework.stereotype.Component;

import java.util.List;

/** Shows the directory as it is kept, and what was done to it. */
@Component
public class ReadDirectory {

    private final DirectoryStore store;
    private final DirectoryFormat format;

    ReadDirectory(DirectoryStore store, DirectoryFormat format) {
        this.store = store;
        this.format = format;
    }

    /** The directory now. */
    public StoredDirectory read() {
        return store.read();
    }

    /** A directory as the text that {@link ImportDirectory} takes. */
    public String export(StoredDirectory stored) {
        return format.write(stored.directory());
    }

    /** What was done to an entry, the latest first; empty for an entry that never was. */
    public List<PastChange> history(String entryId) {
        return store.history(entryId);
    }
}
