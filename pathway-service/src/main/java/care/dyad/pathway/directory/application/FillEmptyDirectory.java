package care.dyad.pathway.directory.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Imports the configured directory when a system starts for the first time. */
@Component
public class FillEmptyDirectory {

    private static final String BY = "first start";

    private final DirectoryStore store;
    private final FirstDirectory first;
    private final Clock clock;

    FillEmptyDirectory(DirectoryStore store, FirstDirectory first, Clock clock) {
        this.store = store;
        this.first = first;
        this.clock = clock;
    }

    /** Fills a directory that was never filled; any other one is left alone. */
    @Transactional
    public void fill() {
        StoredDirectory held = store.hold();
        if (held.version() == 0) {
            store.store(Edit.of(held, first.read(), BY, clock.instant()));
        }
    }
}
