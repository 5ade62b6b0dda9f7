package care.dyad.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.domain.Area;
import care.dyad.intake.domain.AreaTable;
import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;
import care.dyad.intake.domain.MotherIdentity;
import care.dyad.intake.domain.NhsNumberRange;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReceivedReferral;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralRules;
import care.dyad.intake.domain.SubmittedReferral;
import care.dyad.testing.SettableClock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class SubmitReferralTest {

    private final class Told implements ReferralEvents {

        @Override
        public void received(ReceivedReferral referral, Trace trace) {
            told.add(referral);
        }

        @Override
        public void refused() {
            refused++;
        }
    }

    private static final class NoneEarlier implements EarlierReferrals {
        @Override
        public void note(ReferralId id, @Nullable String nhsNumber) {}

        @Override
        public List<ReferralId> before(Receipt receipt) {
            return List.of();
        }
    }

    private static final LocalDate BIRTH = LocalDate.parse("2026-06-02");
    private static final Fingerprint ONE = new Fingerprint("1".repeat(64));
    private static final Fingerprint OTHER = new Fingerprint("2".repeat(64));

    private final SettableClock clock = SettableClock.at("2026-11-20T10:00:00.123456Z");
    private final ReferralsInMemory referrals = new ReferralsInMemory();
    private final List<ReceivedReferral> told = new ArrayList<>();
    private int refused;
    private final SubmitReferral submitReferral =
            new SubmitReferral(
                    referrals,
                    new Told(),
                    new ReferralRules(NhsNumberRange.TEST),
                    new Recognition(new AreaTable(postcode -> null), new NoneEarlier()),
                    clock);

    @Test
    void takesInAReferralAndTellsItOnce() {
        Receipt receipt = accepted(submit(referral(), "referrer", ONE));

        assertThat(receipt.receivedAt()).isEqualTo("2026-11-20T10:00:00.123Z");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().receipt()).isEqualTo(receipt);
        assertThat(told.getFirst().area()).isEqualTo(new Area.Resolved("E06000057"));
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndCausesNothing() {
        Receipt first = accepted(submit(referral(), "referrer", ONE));
        clock.advance(Duration.ofDays(400));

        Receipt second = accepted(submit(referral(), "referrer", ONE));

        assertThat(second).isEqualTo(first);
        assertThat(told).hasSize(1);
    }

    @Test
    void otherContentUnderTheSameReferenceIsAConflict() {
        submit(referral(), "referrer", ONE);

        assertThat(submit(referral(), "referrer", OTHER))
                .isEqualTo(new SubmissionOutcome.DuplicateReference());
        assertThat(told).hasSize(1);
    }

    @Test
    void anotherAccountDoesNotGetTheReceipt() {
        submit(referral(), "referrer", ONE);

        assertThat(submit(referral(), "someone-else", ONE))
                .isEqualTo(new SubmissionOutcome.DuplicateReference());
    }

    @Test
    void aReferenceThatIsTakenIsReplaced() {
        referrals.collide(2);

        Receipt receipt = accepted(submit(referral(), "referrer", ONE));

        assertThat(referrals.collisions()).isZero();
        assertThat(told).extracting(ReceivedReferral::receipt).containsExactly(receipt);
    }

    @Test
    void whatIsWrongIsRefusedAndNotKept() {
        var wrong = care.dyad.intake.domain.Referrals.postnatal("9990000019", BIRTH.plusYears(1));

        assertThat(faults(submit(wrong, "referrer", ONE)))
                .containsExactly("/mother/nhsNumber", "/perinatal/babyBirthDate");
        assertThat(told).isEmpty();
        assertThat(refused).isEqualTo(1);
        assertThat(referrals.size()).isZero();
    }

    @Test
    void faultsOfShapeAndOfSenseAreToldTogether() {
        var shape = new Fault("/consent", FaultCode.MISSING, "is required");
        var sound = new MotherIdentity("9990000019", null);

        var outcome =
                submitReferral.submit(
                        new Submission.Unreadable(List.of(shape), List.of(sound)),
                        from("referrer"));

        assertThat(faults(outcome)).containsExactly("/consent", "/mother/nhsNumber");
    }

    private static SubmittedReferral referral() {
        return care.dyad.intake.domain.Referrals.postnatal("9990000018", BIRTH);
    }

    private SubmissionOutcome submit(
            SubmittedReferral referral, String account, Fingerprint fingerprint) {
        return submitReferral.submit(new Submission.Readable(referral, fingerprint), from(account));
    }

    private static Origin from(String account) {
        return new Origin(account, Systems.ANY, Trace.started(), null);
    }

    private static Receipt accepted(SubmissionOutcome outcome) {
        assertThat(outcome).isInstanceOf(SubmissionOutcome.Accepted.class);
        return ((SubmissionOutcome.Accepted) outcome).receipt();
    }

    private static List<String> faults(SubmissionOutcome outcome) {
        assertThat(outcome).isInstanceOf(SubmissionOutcome.Refused.class);
        return ((SubmissionOutcome.Refused) outcome).faults().stream().map(Fault::pointer).toList();
    }
}
