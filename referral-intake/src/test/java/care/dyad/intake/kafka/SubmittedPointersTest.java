package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.ReferralSubmitted;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmittedPointersTest {

    @ParameterizedTest
    @CsvSource({
        "/source/system, /sourceSystem",
        "/source/sentAt, /occurredAt",
        "/referrer/name, /referrer/name",
        "/mother/nhsNumber, /nhsNumber",
        "/mother/safeContact/note, /safeContact/note",
        "/perinatal/babyBirthDate, /babyBirthDate",
        "/presentation/screening/2/total, /screening/2/total",
        "/presentation/parentInfant/helpSeeking/0, /helpSeeking/0",
        "/consent/toReferral, /consentToReferral",
        "/safeguarding/detail, /safeguardingDetail",
        "/eventId, /eventId"
    })
    void pointsToAFieldOfTheEvent(String sent, String pointer) {
        assertThat(SubmittedPointers.of(sent)).isEqualTo(pointer);
        assertThat(ReferralSubmitted.SCHEMA$.getField(pointer.split("/")[1])).isNotNull();
    }
}
