package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.AreaResolution;
import care.dyad.events.ReferralIdentity;
import care.dyad.events.ReferralReceived;
import care.dyad.intake.domain.Area;
import care.dyad.intake.domain.Complexity;
import care.dyad.intake.domain.ContactChannel;
import care.dyad.intake.domain.FamilyHistory;
import care.dyad.intake.domain.FunctionalImpairment;
import care.dyad.intake.domain.HelpSeeking;
import care.dyad.intake.domain.History;
import care.dyad.intake.domain.Instrument;
import care.dyad.intake.domain.Perinatal;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReceivedReferral;
import care.dyad.intake.domain.RedFlag;
import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.Referrals;
import care.dyad.intake.domain.ReferrerRole;
import care.dyad.intake.domain.Score;
import care.dyad.intake.domain.SocialNeed;
import care.dyad.intake.domain.Stage;
import care.dyad.intake.domain.StatedSeverity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

class ReferralMappersTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID REFERRAL = UUID.randomUUID();
    private static final ReferralId EARLIER = new ReferralId(UUID.randomUUID());

    @Test
    void routingLearnsNothingPersonal() {
        ReferralReceived event =
                ReferralReceivedMapper.event(EVENT, referral(new Area.Resolved("E06000057")));

        assertThat(event.toString())
                .contains("northern-maternity", "DY-7K3F-92QM")
                .doesNotContain(
                        "9990000018",
                        "Sampleton",
                        "Priya",
                        "1994",
                        "NE66",
                        "07700",
                        "2026-06-02",
                        "Refna",
                        "0191",
                        "example",
                        "Low since",
                        "Weekday",
                        "Plan",
                        "A81001",
                        "S-1\"");
    }

    @Test
    void routingLearnsTheFactsAtTheReceivedDate() {
        ReferralReceived event =
                ReferralReceivedMapper.event(EVENT, referral(new Area.Resolved("E06000057")));

        assertThat(event.getSequence()).isEqualTo(1);
        assertThat(event.getReceivedDate()).isEqualTo("2026-07-01");
        var facts = event.getFacts();
        assertThat(facts.getMotherAgeYears()).isEqualTo(32);
        assertThat(facts.getChildAgeDays()).isEqualTo(29);
        assertThat(facts.getAreaCode()).isEqualTo("E06000057");
        assertThat(facts.getAreaResolution()).isEqualTo(AreaResolution.RESOLVED);
        assertThat(facts.getScreening()).hasSize(2);
        assertThat(facts.getScreening().getFirst().getAgeDays()).isEqualTo(3);
        assertThat(facts.getScreening().getFirst().getRiskItem()).isNull();
        assertThat(facts.getScreening().getLast().getFactors()).containsExactly(1, 2, 3, 4);
        assertThat(facts.getScreening().getLast().getAgeDays()).isNull();
        assertThat(facts.getHistory()).containsExactly(care.dyad.events.History.BIPOLAR);
        assertThat(facts.getRelationshipConcern()).isTrue();
        assertThat(facts.getSafeguardingConcern()).isTrue();
    }

    @Test
    void anAmbiguousAreaHasNoCode() {
        var facts = ReferralReceivedMapper.event(EVENT, referral(new Area.Ambiguous())).getFacts();

        assertThat(facts.getAreaCode()).isNull();
        assertThat(facts.getAreaResolution()).isEqualTo(AreaResolution.AMBIGUOUS);
    }

    @Test
    void theIdentityIsWhole() {
        ReferralIdentity event =
                ReferralIdentityMapper.event(EVENT, referral(new Area.Ambiguous()));

        assertThat(event.getNhsNumber()).isEqualTo("9990000018");
        assertThat(event.getFamilyName()).isEqualTo("Sampleton");
        assertThat(event.getBirthDate()).isEqualTo("1994-03-14");
        assertThat(event.getBabyBirthDate()).isEqualTo("2026-06-02");
        assertThat(event.getPostcode()).isEqualTo("NE66 1AB");
        assertThat(event.getReason()).isEqualTo("Low since the move");
        assertThat(event.getSafeguardingDetail()).isEqualTo("Plan discussed");
        assertThat(event.getSafeContact().getNote()).isEqualTo("Weekday mornings");
        assertThat(event.getReferrer().getName()).isEqualTo("Refna Writer");
        assertThat(event.getEarlierReferrals()).containsExactly(EARLIER.toString());
        assertThat(event.getSourceReference()).isEqualTo("S-1");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Complexity.class,
                ContactChannel.class,
                FamilyHistory.class,
                FunctionalImpairment.class,
                HelpSeeking.class,
                History.class,
                Instrument.class,
                RedFlag.class,
                ReferrerRole.class,
                SocialNeed.class,
                Stage.class,
                StatedSeverity.class
            })
    void everyCodeIsInTheContract(Class<?> codes) throws ClassNotFoundException {
        Class<?> contract = Class.forName("care.dyad.events." + codes.getSimpleName());

        assertThat(names(contract)).containsAll(names(codes));
        assertThat(names(contract).stream().filter(name -> !name.equals("UNKNOWN")))
                .allMatch(names(codes)::contains);
    }

    private static List<String> names(Class<?> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Object::toString).toList();
    }

    /** Received at half past midnight in British Summer Time. */
    private static ReceivedReferral referral(Area area) {
        var receipt =
                new Receipt(
                        new ReferralId(REFERRAL),
                        new Reference("DY-7K3F-92QM"),
                        Instant.parse("2026-06-30T23:30:00Z"));
        var scores =
                List.of(
                        new Score(
                                Instrument.EPDS,
                                11,
                                null,
                                List.of(),
                                LocalDate.parse("2026-06-28")),
                        new Score(Instrument.PBQ, 10, 1, List.of(1, 2, 3, 4), null));
        var perinatal = new Perinatal(Stage.POSTNATAL, null, LocalDate.parse("2026-06-02"), null);
        return new ReceivedReferral(
                receipt,
                Referrals.referral("9990000018", perinatal, scores),
                area,
                List.of(EARLIER));
    }
}
