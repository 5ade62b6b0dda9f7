package care.dyad.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

class StatusMessageTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final ReferralId REFERRAL =
            new ReferralId(UUID.fromString("3f0c8f0e-1111-4222-8333-444455556666"));
    private static final Reference REFERENCE = new Reference("DY-7K3F-92QM");

    @Test
    void saysWhereTheReferralIsAndNothingElse() {
        var message =
                new StatusMessage(
                        AT,
                        REFERRAL,
                        REFERENCE,
                        3,
                        "WITH_SERVICE",
                        "ASSESSMENT",
                        Instant.parse("2026-12-05T00:00:00Z"),
                        false);

        assertThat(message.json())
                .isEqualTo(
                        "{\"type\":\"referral.status.changed\",\"timestamp\":\"2026-11-20T10:00:00Z\","
                                + "\"data\":{\"referralId\":\"3f0c8f0e-1111-4222-8333-444455556666\","
                                + "\"reference\":\"DY-7K3F-92QM\",\"sequence\":3,"
                                + "\"state\":\"WITH_SERVICE\",\"nextStep\":\"ASSESSMENT\","
                                + "\"dueAt\":\"2026-12-05T00:00:00Z\",\"overdue\":false}}");
    }

    @Test
    void whatIsNotKnownIsNull() {
        var message = new StatusMessage(AT, REFERRAL, REFERENCE, 4, "CLOSED", null, null, true);

        assertThat(message.json()).contains("\"nextStep\":null,\"dueAt\":null,\"overdue\":true}}");
    }

    @Test
    void onlyCodesAreTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new StatusMessage(
                                        AT, REFERRAL, REFERENCE, 1, "OPEN\"", null, null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new StatusMessage(
                                        AT,
                                        REFERRAL,
                                        REFERENCE,
                                        1,
                                        "OPEN",
                                        "Call her",
                                        null,
                                        false));
    }
}
