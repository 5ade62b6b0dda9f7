package care.dyad.pathway.directory.domain;

/** What the directory has for a pathway. */
public sealed interface Choice {

    /** The service that takes the referral. */
    record Chosen(ServiceEntry service) implements Choice {}

    /** The service would take it from another referrer; a clinician has to look. */
    record NotFromThisReferrer(ServiceEntry service) implements Choice {}

    /** No service takes it; the reason is that of the nearest miss. */
    record NoneOpen(GapReason reason) implements Choice {}
}
