package care.dyad.pathway.identities.kafka;

import care.dyad.messaging.IncomingEvent;
import care.dyad.pathway.identities.domain.Identity;
import care.dyad.pathway.identities.domain.IdentityChange;

import java.util.Optional;

/** Reads identities as the service does. */
public final class LearnedIdentities {

    private LearnedIdentities() {}

    /** The identity that an event tells; empty when it tells none. */
    public static Optional<Identity> identity(IncomingEvent event) {
        return ReferralIdentityMapper.toChange(event)
                .filter(IdentityChange.Learned.class::isInstance)
                .map(change -> ((IdentityChange.Learned) change).identity());
    }
}
