package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class ReferralStatusTest {

    private static final Instant SOON = Instant.parse("2026-11-24T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-05T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-05T00:00:00Z");
    private static final Holder DESK = new Holder("desk", "Triage desk");
    private static final Holder SPECIALIST = new Holder("sp", "Specialist");
    private static final Holder PARENT_INFANT = new Holder("pi", "Parent-infant");

    private final ReferralId id = new ReferralId(UUID.randomUUID());
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final Receipt receipt =
            new Receipt(id, new Reference("DY-7K3F-92QM"), Instant.parse("2026-11-20T10:00:00Z"));

    @Test
    void isReceivedUntilSomethingIsKnown() {
        var status = status(List.of());

        assertThat(status.state()).isEqualTo(ReferralState.RECEIVED);
        assertThat(status.nextStep()).isEqualTo(NextStep.TRIAGE);
    }

    @Test
    void aReviewIsOnTheDeskUntilItIsDecided() {
        var review = review(1, SOON);
        var proposal = part(two, 2, Standing.PROPOSED, null, SOON);
        var replaced = part(two, 4, Standing.REPLACED, null, null);
        var opened = part(one, 5, Standing.WITH_SERVICE, SPECIALIST, DUE);

        assertThat(List.of(status(List.of(review)), status(List.of(review, proposal))))
                .allSatisfy(
                        status -> {
                            assertThat(status.state()).isEqualTo(ReferralState.UNDER_REVIEW);
                            assertThat(status.heldBy()).containsExactly(DESK);
                            assertThat(status.nextStep()).isEqualTo(NextStep.CLINICAL_REVIEW);
                            assertThat(status.dueAt()).isEqualTo(SOON);
                            assertThat(status.reasons()).containsExactly("COMPLEXITY");
                        });
        assertThat(status(List.of(review, replaced)).state())
                .as("while what was decided instead is on its way")
                .isEqualTo(ReferralState.UNDER_REVIEW);
        assertThat(status(List.of(review, replaced, opened)))
                .satisfies(
                        status -> {
                            assertThat(status.state()).isEqualTo(ReferralState.WITH_SERVICE);
                            assertThat(status.heldBy()).containsExactly(SPECIALIST);
                            assertThat(status.reasons()).isEmpty();
                        });
    }

    @Test
    void twoServicesMayHoldItAtOnceAndTheEarlierStepIsNext() {
        var status =
                status(
                        List.of(
                                part(one, 1, Standing.WITH_SERVICE, SPECIALIST, DUE),
                                part(two, 3, Standing.HELPED, PARENT_INFANT, null)));

        assertThat(status.state()).isEqualTo(ReferralState.WITH_SERVICE);
        assertThat(status.heldBy()).containsExactly(SPECIALIST, PARENT_INFANT);
        assertThat(status.nextStep()).isEqualTo(NextStep.ASSESSMENT);
        assertThat(status.dueAt()).isEqualTo(DUE);
    }

    @Test
    void aServiceAndTheDeskMayHoldPartsOfIt() {
        var status =
                status(
                        List.of(
                                part(one, 1, Standing.WITH_SERVICE, SPECIALIST, DUE),
                                part(two, 4, Standing.PROPOSED, null, SOON),
                                review(5, SOON)));

        assertThat(status.state()).isEqualTo(ReferralState.WITH_SERVICE);
        assertThat(status.heldBy()).containsExactly(SPECIALIST, DESK);
        assertThat(status.nextStep()).isEqualTo(NextStep.CLINICAL_REVIEW);
        assertThat(status.dueAt()).isEqualTo(SOON);
    }

    @Test
    void aRedirectEndsTheOlderParts() {
        var opened = part(one, 3, Standing.WITH_SERVICE, SPECIALIST, DUE);
        var redirected = whole(4, Standing.REDIRECTED, List.of("UNDER_16"), "Ask CAMHS.");
        var openedAgain = part(two, 6, Standing.WITH_SERVICE, PARENT_INFANT, DUE);

        assertThat(status(List.of(opened, redirected)))
                .satisfies(
                        status -> {
                            assertThat(status.state()).isEqualTo(ReferralState.REDIRECTED);
                            assertThat(status.reasons()).containsExactly("UNDER_16");
                            assertThat(status.advice()).isEqualTo("Ask CAMHS.");
                            assertThat(status.nextStep()).isNull();
                            assertThat(status.dueAt()).isNull();
                        });
        assertThat(status(List.of(opened, redirected, openedAgain)).heldBy())
                .containsExactly(PARENT_INFANT);
    }

    @Test
    void whatEndedLastTellsWhyNobodyHasIt() {
        var closed = part(one, 5, Standing.CLOSED, null, null);
        var declined = part(two, 4, Standing.DECLINED, null, null);

        assertThat(status(List.of(review(1, SOON), declined)).state())
                .isEqualTo(ReferralState.DECLINED);
        assertThat(status(List.of(review(1, SOON), declined, closed)).state())
                .isEqualTo(ReferralState.CLOSED);
        assertThat(status(List.of(review(6, SOON), declined, closed)).state())
                .as("new information came later")
                .isEqualTo(ReferralState.UNDER_REVIEW);
    }

    @Test
    void aGapIsShownUntilAServiceFillsIt() {
        var gap = part(two, 2, Standing.GAP, null, null);
        var elsewhere = part(one, 1, Standing.WITH_SERVICE, SPECIALIST, DUE);
        var filled = part(one, 3, Standing.WITH_SERVICE, SPECIALIST, DUE);

        assertThat(status(List.of(gap, elsewhere)).gaps())
                .containsExactly(new Gap("PARENT_INFANT", "COMPLEXITY"));
        assertThat(status(List.of(gap, filled)).gaps()).isEmpty();
    }

    @Test
    void theClocksOfTheNextStepTellTheDate() {
        var assessed = part(one, 4, Standing.ASSESSED, SPECIALIST, null);
        var old = clock("ASSESSMENT", DUE, null, DeadlineState.OVERDUE);
        var next = clock("INTERVENTION", LATER, null, DeadlineState.RUNNING);

        assertThat(status(List.of(assessed), old).dueAt()).isNull();
        assertThat(status(List.of(assessed), old, next))
                .satisfies(
                        status -> {
                            assertThat(status.nextStep()).isEqualTo(NextStep.INTERVENTION);
                            assertThat(status.dueAt()).isEqualTo(LATER);
                            assertThat(status.overdue()).isFalse();
                        });
    }

    @Test
    void aDateOfTheEventCountsUntilItsClockIsKnown() {
        var opened = part(one, 1, Standing.WITH_SERVICE, SPECIALIST, DUE);

        assertThat(status(List.of(opened)).dueAt()).isEqualTo(DUE);
        assertThat(dueWith(opened, clock("URGENT_RESPONSE", LATER, null, DeadlineState.RUNNING)))
                .isEqualTo(DUE);
        assertThat(dueWith(opened, clock("URGENT_RESPONSE", LATER, DUE, DeadlineState.RUNNING)))
                .as("moved")
                .isEqualTo(LATER);
        assertThat(dueWith(opened, clock("ASSESSMENT", DUE, null, DeadlineState.MET))).isNull();
    }

    @Test
    void aDeadlineThatPassedIsOverdue() {
        var opened = part(one, 1, Standing.WITH_SERVICE, SPECIALIST, DUE);
        var breached = clock("ASSESSMENT", DUE, null, DeadlineState.OVERDUE);

        assertThat(status(List.of(opened)).overdue()).isFalse();
        assertThat(status(List.of(opened), breached).overdue()).isTrue();
        assertThat(status(List.of(opened), breached).dueAt()).isEqualTo(DUE);
    }

    @Test
    void missedContactWithAConcernIsToldUntilSheWasSeen() {
        var opened = part(one, 1, Standing.WITH_SERVICE, SPECIALIST, DUE);
        var missed =
                new Progress(
                        id,
                        two,
                        2,
                        Standing.CONTACT_MISSED,
                        null,
                        null,
                        null,
                        List.of("CONTACT_MISSED"),
                        null);
        var seen = part(one, 3, Standing.ASSESSED, SPECIALIST, null);

        assertThat(status(List.of(opened, missed)).reasons()).containsExactly("CONTACT_MISSED");
        assertThat(status(List.of(opened, missed)).state()).isEqualTo(ReferralState.WITH_SERVICE);
        assertThat(status(List.of(missed, seen)).reasons()).isEmpty();
        assertThat(status(List.of(missed)).state()).isEqualTo(ReferralState.RECEIVED);
    }

    private ReferralStatus status(List<Progress> progress, Deadline... deadlines) {
        return ReferralStatus.of(receipt, new Journey(progress, List.of(deadlines)));
    }

    private @Nullable Instant dueWith(Progress part, Deadline deadline) {
        return status(List.of(part), deadline).dueAt();
    }

    private Deadline clock(
            String kind, Instant dueAt, @Nullable Instant previous, DeadlineState state) {
        return new Deadline(id, one, kind, 1, dueAt, previous, state);
    }

    private Progress review(long sequence, Instant dueAt) {
        return new Progress(
                id,
                id.value(),
                sequence,
                Standing.UNDER_REVIEW,
                null,
                DESK,
                dueAt,
                List.of("COMPLEXITY"),
                null);
    }

    private Progress whole(long sequence, Standing standing, List<String> reasons, String advice) {
        return new Progress(id, id.value(), sequence, standing, null, null, null, reasons, advice);
    }

    private Progress part(
            UUID about,
            long sequence,
            Standing standing,
            @Nullable Holder holder,
            @Nullable Instant dueAt) {
        List<String> reasons = standing == Standing.GAP ? List.of("COMPLEXITY") : List.of();
        return new Progress(
                id, about, sequence, standing, "PARENT_INFANT", holder, dueAt, reasons, null);
    }
}
