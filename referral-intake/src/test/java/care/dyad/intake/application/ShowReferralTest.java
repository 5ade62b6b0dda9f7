package care.dyad.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralState;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

class ShowReferralTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final ReferralId id = new ReferralId(UUID.randomUUID());
    private final ReferralsInMemory referrals = new ReferralsInMemory();
    private final ShowReferral showReferral =
            new ShowReferral(referrals, new Statuses(new JourneysInMemory()));

    ShowReferralTest() {
        referrals.add(
                care.dyad.intake.domain.Referrals.postnatal(
                        "9990000018", LocalDate.parse("2026-06-02")),
                new KnownReferral(
                        new Receipt(id, new Reference("DY-7K3F-92QM"), NOW),
                        "referrer",
                        new Fingerprint("1".repeat(64)),
                        null));
    }

    @Test
    void showsAReferralToWhoMaySeeIt() {
        assertThat(showReferral.show(id, "referrer"::equals))
                .hasValueSatisfying(
                        status -> assertThat(status.state()).isEqualTo(ReferralState.RECEIVED));
    }

    @Test
    void hidesTheReferralsOfOthers() {
        assertThat(showReferral.show(id, "someone-else"::equals)).isEmpty();
    }

    @Test
    void thereIsNoReferralUnderAnyOtherId() {
        assertThat(showReferral.show(new ReferralId(UUID.randomUUID()), account -> true)).isEmpty();
    }
}
