package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.events.AssessmentAttended;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.EpisodeRedirected;
import care.dyad.events.InterventionStarted;
import care.dyad.events.ServiceContact;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.intake.domain.NextStep;
import care.dyad.intake.domain.ReferralState;
import care.dyad.messaging.EventHeaders;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

class PathwayEventMapperTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final UUID REFERRAL = UUID.randomUUID();
    private static final UUID EPISODE = UUID.randomUUID();
    private static final ServiceContact SERVICE =
            ServiceContact.newBuilder().setServiceId("s").setName("Tyne service").build();

    @Test
    void anEpisodeGoesFromAssessmentToIntervention() {
        var opened = EpisodeOpened.newBuilder().setService(SERVICE).setDueAt(NOW);
        var attended = AssessmentAttended.newBuilder().setService(SERVICE);
        var started = InterventionStarted.newBuilder().setService(SERVICE);
        opened.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(1);
        attended.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(2);
        started.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(3);

        assertThat(PathwayEventMapper.progress(incoming(opened.build())))
                .hasValueSatisfying(
                        progress -> {
                            assertThat(progress.about()).isEqualTo(EPISODE);
                            assertThat(progress.state()).isEqualTo(ReferralState.WITH_SERVICE);
                            assertThat(progress.heldBy()).isEqualTo("Tyne service");
                            assertThat(progress.nextStep()).isEqualTo(NextStep.ASSESSMENT);
                            assertThat(progress.dueAt()).isEqualTo(NOW);
                        });
        assertThat(PathwayEventMapper.progress(incoming(attended.build())))
                .hasValueSatisfying(
                        progress ->
                                assertThat(progress.nextStep()).isEqualTo(NextStep.INTERVENTION));
        assertThat(PathwayEventMapper.progress(incoming(started.build())))
                .hasValueSatisfying(progress -> assertThat(progress.nextStep()).isNull());
    }

    @Test
    void aMovedEpisodeIsHeldByTheServiceThatItMovedTo() {
        var moved =
                EpisodeRedirected.newBuilder()
                        .setReferralId(REFERRAL)
                        .setEpisodeId(EPISODE)
                        .setSequence(2)
                        .setTo(SERVICE)
                        .build();

        assertThat(PathwayEventMapper.progress(incoming(moved)))
                .hasValueSatisfying(
                        progress -> assertThat(progress.heldBy()).isEqualTo("Tyne service"));
    }

    @Test
    void whatDoesNotConcernTheReferrerIsLeftOut() {
        assertThat(PathwayEventMapper.progress(incoming(new ServiceGapRecorded()))).isEmpty();
    }

    @Test
    void anEventWithoutItsIdsIsUnreadable() {
        var nobody = EpisodeOpened.newBuilder().setSequence(1).build();
        var unplaced =
                EpisodeOpened.newBuilder().setReferralId(REFERRAL).setEpisodeId(EPISODE).build();

        assertThatThrownBy(() -> PathwayEventMapper.progress(incoming(nobody)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("MISSING_ID");
        assertThatThrownBy(() -> PathwayEventMapper.progress(incoming(unplaced)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("MISSING_SEQUENCE");
    }

    private static IncomingEvent incoming(SpecificRecord event) {
        var headers =
                new EventHeaders(
                        UUID.randomUUID(),
                        "pathway-service",
                        event.getSchema().getFullName(),
                        NOW,
                        null,
                        null);
        return new IncomingEvent(headers, REFERRAL.toString(), NOW, event);
    }
}
