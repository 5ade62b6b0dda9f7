package care.dyad.pathway.episodes.application;

/** What operators watch. */
@FunctionalInterface
public interface Observations {

    /**
     * So many triage decisions came for referrals that have a case already, and changed nothing.
     */
    void retriagedIgnored(int decisions);
}
