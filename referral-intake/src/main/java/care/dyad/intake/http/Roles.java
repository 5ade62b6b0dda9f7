package care.dyad.intake.http;

/** What accounts may be. */
final class Roles {

    /** May send referrals, and see those. */
    static final String REFERRER = "REFERRER";

    /** May see where any referral is. */
    static final String STAFF = "STAFF";

    /** May have the identity of a referral erased. */
    static final String GOVERNANCE = "GOVERNANCE";

    private Roles() {}
}
