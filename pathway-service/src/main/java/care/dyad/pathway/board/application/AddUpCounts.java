package care.dyad.pathway.board.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is counted in few rows; the counts themselves do not change by it. */
@Component
public class AddUpCounts {

    private final CountChanges changes;

    AddUpCounts(CountChanges changes) {
        this.changes = changes;
    }

    /** Adds up what changed since the last time, or nothing while another instance does. */
    @Transactional
    public void addUp() {
        changes.addUp();
    }
}
