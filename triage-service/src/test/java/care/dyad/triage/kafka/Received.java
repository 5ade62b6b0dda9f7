package care.dyad.triage.kafka;

import care.dyad.events.AreaResolution;
import care.dyad.events.Instrument;
import care.dyad.events.ReferralFacts;
import care.dyad.events.ReferralReceived;
import care.dyad.events.ReferrerRole;
import care.dyad.events.ScreeningScore;
import care.dyad.events.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A referral as intake publishes it: mild, routine, for link work. */
final class Received {

    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private Received() {}

    static ReferralReceived event(UUID referralId, long sequence) {
        return ReferralReceived.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(AT)
                .setReferralId(referralId)
                .setSequence(sequence)
                .setReference("DY-TEST")
                .setReceivedAt(AT)
                .setReceivedDate(LocalDate.of(2026, 11, 20))
                .setFacts(facts())
                .build();
    }

    private static ReferralFacts facts() {
        return ReferralFacts.newBuilder()
                .setReferrerRole(ReferrerRole.MIDWIFE)
                .setMotherAgeYears(32)
                .setAreaCode("E06000057")
                .setAreaResolution(AreaResolution.RESOLVED)
                .setStage(Stage.POSTNATAL)
                .setChildAgeDays(100)
                .setConsentToReferral(true)
                .setConsentToShareWithVcse(true)
                .setScreening(
                        List.of(
                                ScreeningScore.newBuilder()
                                        .setInstrument(Instrument.EPDS)
                                        .setTotal(11)
                                        .setRiskItem(0)
                                        .setAgeDays(3)
                                        .build()))
                .build();
    }
}
