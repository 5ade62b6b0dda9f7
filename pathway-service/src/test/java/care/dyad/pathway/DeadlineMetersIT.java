package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.pathway.clocks.application.AnnounceDeadlines;
import care.dyad.schemas.Topics;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Operators see deadlines that nobody announced, breaches, and how late these were told. */
class DeadlineMetersIT extends RunningPathway {

    @Autowired AnnounceDeadlines announceDeadlines;
    @Autowired MeterRegistry meters;

    @Test
    void aDeadlineThatNobodyAnnouncesIsSeenUntilItsBreachIsTold() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
        announceDeadlines.sweep();
        double before = breaches();
        openAnEmergency();

        clock.set(Instant.parse("2026-11-20T15:00:00Z"));

        eventually().until(() -> unannounced() >= Duration.ofHours(1).toSeconds());
        eventually().until(() -> open("breached") >= 1);
        assertThat(breaches()).isEqualTo(before);

        announceDeadlines.sweep();

        eventually().until(() -> unannounced() == 0);
        assertThat(breaches()).isGreaterThan(before);
        assertThat(meters.get("dyad.breach.announcement.lag").timer().max(TimeUnit.HOURS))
                .isGreaterThanOrEqualTo(1);
    }

    private void openAnEmergency() {
        var referralId = UUID.randomUUID();
        var event =
                TriagedEvents.triaged(
                        referralId,
                        "E06000002",
                        Priority.EMERGENCY,
                        "T1",
                        Pathway.SPECIALIST_PERINATAL);
        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
        eventually().until(() -> taken(event.getEventId()));
    }

    private double breaches() {
        return meters.get("dyad.breaches").tag("kind", "emergency_response").counter().count();
    }

    private double unannounced() {
        return meters.get("dyad.clocks.unannounced.oldest").gauge().value();
    }

    private double open(String state) {
        return meters.get("dyad.clocks.open").tag("state", state).gauge().value();
    }
}
