package care.dyad.pathway.directory.application;

import java.util.List;

/** The directory as it is kept for all instances of this service. */
public interface DirectoryStore {

    /** The directory now. */
    StoredDirectory read();

    /** The directory, which nobody else can change until the caller's transaction ends. */
    StoredDirectory hold();

    /** The version of the directory; 0 while it was never filled. */
    long version();

    /** Keeps an edit and its history. The caller holds the directory. */
    void store(Edit edit);

    /** What was done to an entry, the latest first; empty for an entry that never was. */
    List<PastChange> history(String entryId);
}
