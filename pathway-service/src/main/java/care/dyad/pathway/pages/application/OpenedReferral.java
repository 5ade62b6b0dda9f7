package care.dyad.pathway.pages.application;

/** What somebody finds who opens a referral. */
public sealed interface OpenedReferral {

    /** It is theirs to see, or they broke the glass. */
    record Shown(ReferralPage page) implements OpenedReferral {}

    /** It belongs to another team; for a reason it can be seen all the same. */
    record OfAnotherTeam(String reference) implements OpenedReferral {}

    /** There is nothing for them. */
    record Unknown() implements OpenedReferral {}
}
