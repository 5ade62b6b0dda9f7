package care.dyad.pathway;

import care.dyad.events.ContactChannel;
import care.dyad.events.ReferralIdentity;
import care.dyad.events.Referrer;
import care.dyad.events.ReferrerRole;
import care.dyad.events.SafeContact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Invented mothers for tests. */
final class Mothers {

    static final String NHS_NUMBER = "9990001006";

    private Mothers() {}

    static ReferralIdentity identity(
            UUID eventId, UUID referralId, String givenName, String familyName) {
        return ReferralIdentity.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(TriagedEvents.RECEIVED_AT)
                .setReferralId(referralId)
                .setSequence(1)
                .setSourceSystem("test")
                .setSourceReference("T-1")
                .setReferrer(
                        Referrer.newBuilder()
                                .setRole(ReferrerRole.HEALTH_VISITOR)
                                .setName("A Referrer")
                                .setOrganisation("Example Trust")
                                .setPhone("0191 496 0000")
                                .build())
                .setNhsNumber(NHS_NUMBER)
                .setGivenName(givenName)
                .setFamilyName(familyName)
                .setBirthDate(LocalDate.parse("1994-03-14"))
                .setPostcode("NE66 1AB")
                .setPhone("07700 900101")
                .setSafeContact(
                        SafeContact.newBuilder()
                                .setChannels(List.of(ContactChannel.PHONE))
                                .setVoicemail(false)
                                .setNote("Only before 3pm, when she is alone")
                                .build())
                .setBabyBirthDate(LocalDate.parse("2026-09-21"))
                .setReason("Low mood since the move, no family nearby.")
                .setSafeguardingDetail("An older child is on a plan")
                .build();
    }
}
