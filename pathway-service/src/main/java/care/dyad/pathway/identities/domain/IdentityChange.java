package care.dyad.pathway.identities.domain;

import java.util.UUID;

/** News about an identity. */
public sealed interface IdentityChange {

    /** The referral. */
    UUID referralId();

    /** The identity became known, or known better. */
    record Learned(Identity identity) implements IdentityChange {

        @Override
        public UUID referralId() {
            return identity.referralId();
        }
    }

    /** The identity has to be forgotten. */
    record Erased(UUID referralId) implements IdentityChange {}
}
