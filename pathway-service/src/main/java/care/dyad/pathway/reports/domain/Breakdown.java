package care.dyad.pathway.reports.domain;

/** By what referrals are counted, beside the month in which they were received. */
public enum Breakdown {
    /** All together, in one row. */
    ALL,
    /** Local authority of residence, an ONS code. */
    AREA,
    /** The pathway of an episode; of a referral the one that triage put first. */
    PATHWAY,
    REFERRER,
    /** NHS Data Dictionary ethnic category. */
    ETHNICITY
}
