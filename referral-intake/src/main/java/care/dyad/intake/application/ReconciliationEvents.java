package care.dyad.intake.application;

import java.time.Instant;

/** What the comparison of referrals says to other services. */
@FunctionalInterface
public interface ReconciliationEvents {

    /**
     * Referrals were compared with what pathways told of.
     *
     * @param unaccounted of how many nothing was told, though it should have been
     * @param at when, UTC
     */
    void reconciled(long unaccounted, Instant at);
}
