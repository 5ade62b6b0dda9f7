package care.dyad.pathway.identities.kafka;

import care.dyad.events.ReferralIdentity;
import care.dyad.events.Referrer;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.pathway.identities.domain.Identity;
import care.dyad.pathway.identities.domain.IdentityChange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code ReferralIdentity} and tombstones. */
final class ReferralIdentityMapper {

    private ReferralIdentityMapper() {}

    static Optional<IdentityChange> toChange(IncomingEvent incoming) {
        UUID referralId = referralId(incoming.key());
        if (incoming.isTombstone()) {
            return Optional.of(
                    new IdentityChange.Erased(
                            referralId, incoming.headers().id(), incoming.headers().traceparent()));
        }
        return incoming.event() instanceof ReferralIdentity event
                ? Optional.of(new IdentityChange.Learned(identity(event, referralId)))
                : Optional.empty();
    }

    private static UUID referralId(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("MALFORMED_REFERRAL_ID", null);
        }
    }

    private static Identity identity(ReferralIdentity event, UUID referralId) {
        requireKey(referralId, event);
        Referrer referrer = event.getReferrer();
        return new Identity(
                referralId,
                event.getSequence(),
                event.getSourceSystem(),
                event.getSourceReference(),
                referrer.getRole().name(),
                referrer.getName(),
                referrer.getOrganisation(),
                referrer.getPhone(),
                referrer.getEmail(),
                event.getNhsNumber(),
                event.getFamilyName(),
                event.getGivenName(),
                event.getBirthDate(),
                event.getPostcode(),
                event.getGpPracticeOds(),
                event.getPhone(),
                event.getEmail(),
                joined(event.getSafeContact().getChannels(), Enum::name),
                event.getSafeContact().getVoicemail(),
                event.getSafeContact().getNote(),
                event.getEstimatedDueDate(),
                event.getBabyBirthDate(),
                event.getLossDate(),
                event.getReason(),
                event.getSafeguardingDetail(),
                joined(event.getEarlierReferrals(), earlier -> referralId(earlier).toString()));
    }

    private static void requireKey(UUID referralId, ReferralIdentity event) {
        if (!event.getReferralId().equals(referralId)) {
            throw new UnreadableEvent("KEY_IS_NOT_REFERRAL_ID", null);
        }
    }

    private static <T> String joined(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(","));
    }
}
