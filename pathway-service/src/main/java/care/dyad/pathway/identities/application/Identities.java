package care.dyad.pathway.identities.application;

import care.dyad.pathway.identities.domain.Identity;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** The identities that are known. */
public interface Identities {

    /**
     * Keeps identities, each in place of an earlier one of its referral. One that was erased is not
     * kept again.
     */
    void keep(Collection<Identity> identities);

    /** Forgets the identities of referrals and remembers that it did, UTC. */
    void erase(Collection<UUID> referralIds, Instant at);
}
