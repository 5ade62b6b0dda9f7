package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.events.Pathway;
import care.dyad.events.ReferralTriaged;
import care.dyad.pathway.audit.application.ForgetOldAccess;
import care.dyad.pathway.pages.application.CaseChanges;
import care.dyad.schemas.Topics;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

class RetentionIT extends RunningPathway {

    @Autowired ForgetOldAccess forgetOldAccess;
    @Autowired CaseChanges caseChanges;

    @Test
    void accessLogForgetsWhatWasKeptFor26YearsAndNothingElse() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
        UUID referralId = UUID.randomUUID();
        accessed(referralId, "2000-11-20T10:00:00Z");
        accessed(referralId, "2000-11-20T10:00:01Z");

        assertThat(forgetOldAccess.forget()).isOne();

        assertThat(
                        jdbc.sql("SELECT at FROM access_log WHERE referral_id = ?")
                                .param(referralId)
                                .query(Instant.class)
                                .list())
                .isEqualTo(List.of(Instant.parse("2000-11-20T10:00:01Z")));
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM access_log").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void caseIsKeptFor26YearsAfterItsLastChange() {
        UUID referralId = UUID.randomUUID();
        ReferralTriaged event =
                TriagedEvents.routine(referralId, "E06000057", Pathway.VCSE_LINK_WORK);
        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
        eventually().until(() -> taken(event.getEventId()));

        assertThat(keptUntil(referralId)).isEqualTo(changedOn(referralId).plusYears(26));
    }

    @Test
    void listsForgetChangesOfYesterdayAndNoneOfToday() {
        UUID yesterday = changed("25 hours");
        UUID today = changed("23 hours");

        assertThat(caseChanges.forget(Duration.ofDays(1))).isPositive();

        assertThat(jdbc.sql("SELECT referral_id FROM case_change").query(UUID.class).list())
                .contains(today)
                .doesNotContain(yesterday);
    }

    private UUID changed(String ago) {
        UUID referralId = UUID.randomUUID();
        jdbc.sql("INSERT INTO case_change VALUES (clock_timestamp() - ?::interval, ?)")
                .params(ago, referralId)
                .update();
        return referralId;
    }

    private void accessed(UUID referralId, String at) {
        jdbc.sql(
                        """
                        INSERT INTO access_log (at, account, kind, referral_id)
                        VALUES (?::timestamptz, 'clinician', 'OPENED', ?)
                        """)
                .params(at, referralId)
                .update();
    }

    private LocalDate keptUntil(UUID referralId) {
        return jdbc.sql("SELECT keep_until FROM referral_case WHERE referral_id = ?")
                .param(referralId)
                .query(LocalDate.class)
                .single();
    }

    private LocalDate changedOn(UUID referralId) {
        return jdbc.sql("SELECT changed_at FROM referral_case WHERE referral_id = ?")
                .param(referralId)
                .query(Instant.class)
                .single()
                .atZone(ZoneId.of("Europe/London"))
                .toLocalDate();
    }
}
