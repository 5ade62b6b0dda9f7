package care.dyad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.domain.Gap;
import care.dyad.intake.domain.Holder;
import care.dyad.intake.domain.NextStep;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralState;
import care.dyad.intake.domain.ReferralStatus;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class PlainStatusTest {

    private static final Receipt RECEIPT =
            new Receipt(
                    new ReferralId(UUID.randomUUID()),
                    new Reference("DY-7K3F-92QM"),
                    Instant.parse("2026-07-20T23:30:00Z"));

    @Test
    void tellsTheTimeInLondon() {
        var status =
                new ReferralStatus(
                        RECEIPT,
                        ReferralState.RECEIVED,
                        List.of(),
                        null,
                        null,
                        false,
                        List.of(),
                        List.of(),
                        null);

        assertThat(PlainStatus.of(status).received()).isEqualTo("12:30am on Tuesday 21 July 2026");
    }

    @Test
    void aDeadlineAtMidnightIsTheDayBefore() {
        var status = withService(Instant.parse("2026-12-05T00:00:00Z"));

        assertThat(status.where()).isEqualTo("Link work has it.");
        assertThat(status.next())
                .isEqualTo("The service assesses her by the end of Friday 4 December 2026.");
    }

    @Test
    void aDeadlineOfHoursHasItsTime() {
        assertThat(withService(Instant.parse("2026-12-05T14:05:00Z")).next())
                .isEqualTo("The service assesses her by 2:05pm on Saturday 5 December 2026.");
    }

    @Test
    void aRedirectSaysWhyAndWhere() {
        var status =
                PlainStatus.of(
                        new ReferralStatus(
                                RECEIPT,
                                ReferralState.REDIRECTED,
                                List.of(),
                                null,
                                null,
                                false,
                                List.of("REFERRER_NOT_ACCEPTED"),
                                List.of(),
                                "Ask the GP to refer."));

        assertThat(status.where())
                .isEqualTo("It is not for these services: it has to come from somebody else.");
        assertThat(status.advice()).isEqualTo("Ask the GP to refer.");
        assertThat(status.next()).isNull();
    }

    @Test
    void aGapAndADateThatPassedAreSaid() {
        var status =
                PlainStatus.of(
                        new ReferralStatus(
                                RECEIPT,
                                ReferralState.UNDER_REVIEW,
                                List.of(new Holder("desk", "Triage desk")),
                                NextStep.CLINICAL_REVIEW,
                                Instant.parse("2026-12-05T00:00:00Z"),
                                true,
                                List.of("NO_SERVICE", "OF_TOMORROW"),
                                List.of(new Gap("PARENT_INFANT", "FULL")),
                                null));

        assertThat(status.where())
                .isEqualTo(
                        "A clinician looks at it, at Triage desk: no service for her area, age or"
                                + " stage, of tomorrow.");
        assertThat(status.next())
                .isEqualTo(
                        "A clinician decides. That was due by the end of Friday 4 December 2026.");
        assertThat(status.gap())
                .isEqualTo(
                        "There is no service for parent-infant work (those in her area are full).");
    }

    private static PlainStatus withService(Instant due) {
        return PlainStatus.of(
                new ReferralStatus(
                        RECEIPT,
                        ReferralState.WITH_SERVICE,
                        List.of(new Holder("lw", "Link work")),
                        NextStep.ASSESSMENT,
                        due,
                        false,
                        List.of(),
                        List.of(),
                        null));
    }
}
