package care.dyad.pathway.board.application;

import org.jspecify.annotations.Nullable;

/** What intake said of referrals that did not arrive. */
public interface Reconciliations {

    /** Keeps how many there are now. */
    void keep(long unaccounted);

    /** How many there are; null when intake has not said for a minute of real time. */
    @Nullable Long unaccounted();
}
