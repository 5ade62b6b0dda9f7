package care.dyad.intake.kafka;

import care.dyad.events.ContactChannel;
import care.dyad.events.ReferralIdentity;
import care.dyad.events.ReferrerRole;
import care.dyad.intake.application.Change;
import care.dyad.intake.domain.Mother;
import care.dyad.intake.domain.Perinatal;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReceivedReferral;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.Referrer;
import care.dyad.intake.domain.SafeContact;
import care.dyad.intake.domain.SubmittedReferral;

import java.time.Instant;
import java.util.UUID;

/** Who the referral is about; for the compacted topic that can be erased. */
final class ReferralIdentityMapper {

    private static final long FIRST = 1;

    private ReferralIdentityMapper() {}

    static ReferralIdentity event(UUID eventId, ReceivedReferral referral) {
        return event(eventId, referral, FIRST, referral.receipt().receivedAt());
    }

    static ReferralIdentity corrected(UUID eventId, ReceivedReferral referral, Change change) {
        return event(eventId, referral, change.identitySequence(), change.at());
    }

    private static ReferralIdentity event(
            UUID eventId, ReceivedReferral referral, long sequence, Instant at) {
        Receipt receipt = referral.receipt();
        SubmittedReferral content = referral.content();
        var identity =
                ReferralIdentity.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(at)
                        .setReferralId(receipt.id().value())
                        .setSequence(sequence)
                        .setSourceSystem(content.source().system())
                        .setSourceReference(content.source().reference())
                        .setReferrer(referrer(content.referrer()))
                        .setReason(content.presentation().reason())
                        .setEarlierReferrals(
                                referral.earlier().stream().map(ReferralId::toString).toList())
                        .setSafeguardingDetail(content.safeguarding().detail());
        mother(identity, content.mother());
        dates(identity, content.perinatal());
        return identity.build();
    }

    private static void mother(ReferralIdentity.Builder identity, Mother mother) {
        identity.setNhsNumber(mother.nhsNumber())
                .setFamilyName(mother.familyName())
                .setGivenName(mother.givenName())
                .setBirthDate(mother.birthDate())
                .setPostcode(mother.postcode())
                .setGpPracticeOds(mother.gpPracticeOds())
                .setPhone(mother.phone())
                .setEmail(mother.email())
                .setSafeContact(safeContact(mother.safeContact()));
    }

    private static void dates(ReferralIdentity.Builder identity, Perinatal perinatal) {
        identity.setEstimatedDueDate(perinatal.estimatedDueDate())
                .setBabyBirthDate(perinatal.babyBirthDate())
                .setLossDate(perinatal.lossDate());
    }

    private static care.dyad.events.Referrer referrer(Referrer referrer) {
        return care.dyad.events.Referrer.newBuilder()
                .setRole(ReferrerRole.valueOf(referrer.role().name()))
                .setName(referrer.name())
                .setOrganisation(referrer.organisation())
                .setOdsCode(referrer.odsCode())
                .setPhone(referrer.phone())
                .setEmail(referrer.email())
                .build();
    }

    private static care.dyad.events.SafeContact safeContact(SafeContact contact) {
        return care.dyad.events.SafeContact.newBuilder()
                .setChannels(
                        contact.channels().stream()
                                .map(channel -> ContactChannel.valueOf(channel.name()))
                                .toList())
                .setVoicemail(contact.voicemail())
                .setNote(contact.note())
                .build();
    }
}
