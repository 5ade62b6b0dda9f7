package care.dyad.intake.domain;

/**
 * A service or desk that has a referral, as the service directory names it; never a person.
 *
 * @param serviceId its identifier in the service directory
 * @param name its name there
 */
public record Holder(String serviceId, String name) {}
