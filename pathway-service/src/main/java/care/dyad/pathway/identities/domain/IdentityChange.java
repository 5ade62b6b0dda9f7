package care.dyad.pathway.identities.domain;

import org.jspecify.annotations.Nullable;

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

    /**
     * The identity has to be forgotten, for ever.
     *
     * @param eventId the tombstone
     * @param traceparent the trace that it belongs to; null outside a trace
     */
    record Erased(UUID referralId, UUID eventId, @Nullable String traceparent)
            implements IdentityChange {}
}
