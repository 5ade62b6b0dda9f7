package care.dyad.pathway.board.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Keeps what intake said last of referrals that did not arrive. */
@Component
public class KeepReconciliation {

    private final Reconciliations reconciliations;

    KeepReconciliation(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    /**
     * Keeps the last of what was said.
     *
     * @param unaccounted how many referrals had not arrived each time, the earliest first
     */
    @Transactional
    public void keep(List<Long> unaccounted) {
        reconciliations.keep(unaccounted.getLast());
    }
}
