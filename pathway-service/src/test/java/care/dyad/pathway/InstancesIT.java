package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.SlaBreached;
import care.dyad.events.SlaClockStarted;
import care.dyad.events.SlaDueSoon;
import care.dyad.pathway.clocks.application.AnnounceDeadlines;
import care.dyad.schemas.Topics;
import care.dyad.testing.SettableClock;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Further instances of the service on the same database, which sweep as they do when it runs. */
class InstancesIT extends RunningPathway {

    private static final Instant REMINDER = Instant.parse("2026-12-02T09:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-12-05T00:00:00Z");

    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @BeforeEach
    void startOnTheTwentieth() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
    }

    @AfterEach
    void stopAll() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void twoInstancesAnnounceEachDeadlineOnce() {
        List<UUID> referrals = Stream.generate(UUID::randomUUID).limit(60).toList();
        referrals.forEach(this::open);
        referrals.forEach(this::awaitOpened);
        startWithThisClock();
        startWithThisClock();

        clock.set(REMINDER);
        referrals.forEach(one -> awaitLast(one, SlaDueSoon.class));
        clock.set(DEADLINE);
        referrals.forEach(one -> awaitLast(one, SlaBreached.class));

        for (UUID one : referrals) {
            assertThat(deadlines(one))
                    .extracting(Object::getClass)
                    .containsExactly(SlaClockStarted.class, SlaDueSoon.class, SlaBreached.class);
            assertThat(published(Topics.SLA_EVENTS, one))
                    .extracting(event -> event.get(3))
                    .containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void breachThatPassedInSeventyTwoHoursOfDowntimeIsAnnouncedOnceItRunsAgain() {
        UUID referral = UUID.randomUUID();
        open(referral);
        awaitOpened(referral);
        clock.set(REMINDER);
        startWithThisClock();
        awaitLast(referral, SlaDueSoon.class);
        stopAll();

        clock.advance(Duration.ofHours(72));
        assertThat(deadlines(referral)).noneMatch(SlaBreached.class::isInstance);
        startWithThisClock();

        awaitLast(referral, SlaBreached.class);
        assertThat(deadlines(referral))
                .extracting(Object::getClass)
                .containsExactly(SlaClockStarted.class, SlaDueSoon.class, SlaBreached.class);
    }

    @Test
    void changeOfTheClockSpeedAnnouncesNothingTwice() {
        UUID referral = UUID.randomUUID();
        open(referral);
        awaitOpened(referral);

        startWithSpeed("2026-12-02T08:00:00Z", 3_600);
        awaitLast(referral, SlaDueSoon.class);
        stopAll();
        startWithSpeed("2026-12-04T12:00:00Z", 86_400);
        awaitLast(referral, SlaBreached.class);
        stopAll();
        ConfigurableApplicationContext slow = startWithSpeed("2026-12-05T12:00:00Z", 1);
        slow.getBean(AnnounceDeadlines.class).sweep();

        assertThat(deadlines(referral))
                .extracting(Object::getClass)
                .containsExactly(SlaClockStarted.class, SlaDueSoon.class, SlaBreached.class);
    }

    private void open(UUID referral) {
        ReferralTriaged event =
                TriagedEvents.routine(referral, "E06000057", Pathway.VCSE_LINK_WORK);
        publish(record(Topics.REFERRAL_TRIAGED, referral, event.getEventId(), event));
    }

    private void awaitOpened(UUID referral) {
        awaitLast(referral, SlaClockStarted.class);
    }

    /** The promise is a minute; {@code eventually} waits no longer. */
    private void awaitLast(UUID referral, Class<? extends SpecificRecord> type) {
        eventually()
                .until(
                        () ->
                                !deadlines(referral).isEmpty()
                                        && type.isInstance(deadlines(referral).getLast()));
    }

    private void startWithThisClock() {
        ApplicationContextInitializer<GenericApplicationContext> sameTime =
                context ->
                        context.registerBean(
                                "settableClock",
                                SettableClock.class,
                                () -> clock,
                                bean -> bean.setPrimary(true));
        start(new SpringApplicationBuilder(PathwayServiceApplication.class).initializers(sameTime));
    }

    private ConfigurableApplicationContext startWithSpeed(String virtualEpoch, int speed) {
        return start(
                new SpringApplicationBuilder(PathwayServiceApplication.class),
                "--dyad.clock.real-epoch=" + Clock.systemUTC().instant(),
                "--dyad.clock.virtual-epoch=" + virtualEpoch,
                "--dyad.clock.speed=" + speed);
    }

    private ConfigurableApplicationContext start(
            SpringApplicationBuilder service, String... settings) {
        List<String> arguments =
                new ArrayList<>(List.of("--server.port=0", "--dyad.pathway.sweep-every=50ms"));
        arguments.addAll(List.of(settings));
        ConfigurableApplicationContext instance =
                service.profiles("test").run(arguments.toArray(String[]::new));
        instances.add(instance);
        return instance;
    }
}
