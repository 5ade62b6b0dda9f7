package care.dyad.pathway.directory.application;

import java.util.List;

/** What came of an edit of the directory. */
public sealed interface EditAnswer {

    /**
     * It is kept, or was so before.
     *
     * @param now the directory afterwards
     * @param added whether the edit added a service
     */
    record Stored(StoredDirectory now, boolean added) implements EditAnswer {}

    /** The text has faults. */
    record Faulty(List<Fault> faults) implements EditAnswer {}

    /** Somebody else changed it, or removed it, since the caller looked. */
    record Stale() implements EditAnswer {}

    /** It exists, and the caller did not say which version they looked at. */
    record VersionNeeded() implements EditAnswer {}

    /** The id is that of the on-call or of the triage desk. */
    record OtherEntry() implements EditAnswer {}
}
