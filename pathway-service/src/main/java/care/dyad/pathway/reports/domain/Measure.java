package care.dyad.pathway.reports.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is counted. A referral, an episode and a gap are each counted once in every breakdown, so
 * the counts of a month add up to the same in all of them.
 */
public enum Measure {
    /** Referrals received. */
    REFERRALS(null),
    /** Referrals that were not for these pathways, by the rules or by a clinician. */
    REDIRECTED(REFERRALS),
    /** Referrals in pregnancy or within 12 months of birth (NICE QS115 statement 6). */
    QS115_REFERRALS(REFERRALS),
    /** Those whose first attended assessment is done, or was to be done by now. */
    QS115_ASSESSMENTS_DUE(QS115_REFERRALS),
    /** Those that were assessed within 14 days of the received date (NICE QS115 statement 6a). */
    QS115_ASSESSED_IN_14_DAYS(QS115_ASSESSMENTS_DUE),
    /** Those whose treatment began, or was to begin by now. */
    QS115_TREATMENTS_DUE(QS115_REFERRALS),
    /** Those whose treatment began within 42 days of the received date (NICE QS115 statement 6). */
    QS115_TREATED_IN_42_DAYS(QS115_TREATMENTS_DUE),
    /** Episodes; a referral can have several. */
    EPISODES(REFERRALS),
    /** Episodes that a service accepted. */
    ACCEPTED(EPISODES),
    /** Episodes with an attended assessment; their waits are days from the received date. */
    ASSESSED(EPISODES),
    /** Episodes whose 14 days until the assessment are over, or were met. */
    ASSESSMENTS_DUE(EPISODES),
    /** Those that were met in time (NICE CG192 1.7.3). */
    ASSESSED_IN_TIME(ASSESSMENTS_DUE),
    /** Episodes whose month from assessment to intervention is over, or was met. */
    INTERVENTIONS_DUE(ASSESSED),
    /** Those that were met in time (NICE CG192 1.7.3). */
    STARTED_IN_TIME(INTERVENTIONS_DUE),
    /** Pathways of referrals that had no service. */
    GAPS(REFERRALS),
    /**
     * Episodes in which the mother did not come to a contact, or too late to be seen (NHS Data
     * Dictionary attendance 3 and 7). An episode counts once, because five contacts can be those of
     * one mother.
     */
    DID_NOT_ATTEND(EPISODES),
    /** Episodes that a team declined, handed over, or sent to a place outside the directory. */
    REDIRECTED_BY_TEAMS(EPISODES),
    /** Episodes that a service accepted and that ended since. */
    CLOSED_AFTER_ACCEPTANCE(ACCEPTED);

    private final @Nullable Measure whole;

    Measure(@Nullable Measure whole) {
        this.whole = whole;
    }

    /** Of what it is a part; null when of nothing. */
    public @Nullable Measure whole() {
        return whole;
    }

    /**
     * The measure whose hidden rows are hidden here too, because the part would tell of the whole;
     * null when there is none. A referral counts for one pathway and its episodes for their own, so
     * there the one tells nothing of the other.
     */
    @Nullable Measure hiddenWith(Breakdown by) {
        boolean another = this == EPISODES || this == GAPS;
        return by == Breakdown.PATHWAY && another ? null : whole;
    }
}
