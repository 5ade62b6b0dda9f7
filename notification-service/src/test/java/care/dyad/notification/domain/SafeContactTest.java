package care.dyad.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

class SafeContactTest {

    private final SafeContact anywhere = new SafeContact(Set.of());
    private final SafeContact nhsOnly = new SafeContact(Set.of("nhs.net", "trust.nhs.uk"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Her number is 999 000 0018",
                "NHS 9990000018.",
                "999-000-0018",
                "She lives at SR2 7PW",
                "at SR27PW, near the park",
                "write to ewa.m+x@example.org today",
                "{\"reference\":\"9990000018\"}"
            })
    void whatCouldIdentifySomebodyDoesNotLeave(String text) {
        assertThat(anywhere.objectionTo(text, false)).contains("LOOKS_IDENTIFYING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reference: DYAD-7K3M-9Q",
                "Open the referral: http://localhost:8080/referrals/DYAD-7K3M-9Q",
                "{\"id\":\"12345678-9012-4345-8789-012345678901\",\"at\":\"2026-11-20T10:00:00Z\"}",
                "http://localhost:8083/acknowledge/AB1-2CD_345678901234567890SR2x7PW9",
                "Night desk 0191 496 0000",
                "Due: Wednesday 18 November 2026, 5pm"
            })
    void whatIdentifiesAReferralOnlyDoes(String text) {
        assertThat(anywhere.objectionTo(text, false)).isEmpty();
    }

    @Test
    void afterALossNoWordAboutABabyLeaves() {
        assertThat(anywhere.objectionTo("Parent and baby group", true)).contains("MUTED");
        assertThat(anywhere.objectionTo("Perinatal team", true)).contains("MUTED");
        assertThat(anywhere.objectionTo("Her Pregnancy", true)).contains("MUTED");
        assertThat(anywhere.objectionTo("Parent and baby group", false)).isEmpty();
        assertThat(anywhere.objectionTo("North team", true)).isEmpty();
    }

    @Test
    void onlyMailboxesOfAllowedDomainsAreWrittenTo() {
        assertThat(nhsOnly.objectionTo("team@NHS.net")).isEmpty();
        assertThat(nhsOnly.objectionTo("team@gmail.example")).contains("ADDRESS_NOT_ALLOWED");
        assertThat(nhsOnly.objectionTo("team@evilnhs.net")).contains("ADDRESS_NOT_ALLOWED");
        assertThat(anywhere.objectionTo("team@gmail.example")).isEmpty();
    }
}
