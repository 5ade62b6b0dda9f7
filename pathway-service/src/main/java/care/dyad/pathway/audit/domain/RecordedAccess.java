package care.dyad.pathway.audit.domain;

/**
 * An access as it is recorded.
 *
 * @param number position in the log
 * @param reference the reference that people use; empty when the referral is not triaged
 * @param access the access
 */
public record RecordedAccess(long number, String reference, Access access) {}
