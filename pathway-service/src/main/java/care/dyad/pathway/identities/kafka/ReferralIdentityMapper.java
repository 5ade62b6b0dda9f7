package care.dyad.pathway.identities.kafka;

import care.dyad.events.ReferralIdentity;
import care.dyad.events.Referrer;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.pathway.identities.domain.Identity;
import care.dyad.pathway.identities.domain.IdentityChange;

import java.util.Optional;
import java.util.UUID;
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
        if (!event.getReferralId().equals(referralId)) {
            throw new UnreadableEvent("KEY_IS_NOT_REFERRAL_ID", null);
        }
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
                event.getSafeContact().getChannels().stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(",")),
                event.getSafeContact().getVoicemail(),
                event.getSafeContact().getNote(),
                event.getEstimatedDueDate(),
                event.getBabyBirthDate(),
                event.getLossDate(),
                event.getReason(),
                event.getSafeguardingDetail(),
                event.getEarlierReferrals().stream()
                        .map(ReferralIdentityMapper::referralId)
                        .map(UUID::toString)
                        .collect(Collectors.joining(",")));
    }
}
