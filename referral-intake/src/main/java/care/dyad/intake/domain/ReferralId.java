package care.dyad.intake.domain;

import java.util.UUID;

/** Identifies a referral in every service; random, so that it tells nothing. */
public record ReferralId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
