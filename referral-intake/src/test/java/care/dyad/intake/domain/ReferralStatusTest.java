package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class ReferralStatusTest {

    private static final Instant DUE = Instant.parse("2026-12-05T00:00:00Z");

    private final ReferralId id = new ReferralId(UUID.randomUUID());
    private final Receipt receipt =
            new Receipt(id, new Reference("DY-7K3F-92QM"), Instant.parse("2026-11-20T10:00:00Z"));

    @Test
    void isReceivedUntilSomethingIsKnown() {
        var status = ReferralStatus.of(receipt, List.of());

        assertThat(status.state()).isEqualTo(ReferralState.RECEIVED);
        assertThat(status.nextStep()).isEqualTo(NextStep.TRIAGE);
    }

    @Test
    void twoServicesMayHoldItAtOnce() {
        var status =
                ReferralStatus.of(
                        receipt,
                        List.of(
                                progress(1, ReferralState.WITH_SERVICE, "Specialist", DUE),
                                progress(2, ReferralState.WITH_SERVICE, "Parent-infant", null)));

        assertThat(status.state()).isEqualTo(ReferralState.WITH_SERVICE);
        assertThat(status.heldBy()).containsExactly("Specialist", "Parent-infant");
        assertThat(status.dueAt()).isEqualTo(DUE);
    }

    @Test
    void theLatestTellsTheState() {
        var status =
                ReferralStatus.of(
                        receipt,
                        List.of(
                                progress(1, ReferralState.UNDER_REVIEW, "Desk", DUE),
                                progress(4, ReferralState.WITH_SERVICE, "Specialist", null)));

        assertThat(status.state()).isEqualTo(ReferralState.WITH_SERVICE);
        assertThat(status.heldBy()).containsExactly("Specialist");
        assertThat(status.dueAt()).isNull();
    }

    private Progress progress(
            long sequence, ReferralState state, String heldBy, @Nullable Instant dueAt) {
        return new Progress(
                id,
                UUID.randomUUID(),
                sequence,
                state,
                heldBy,
                NextStep.ASSESSMENT,
                dueAt,
                List.of(),
                null);
    }
}
