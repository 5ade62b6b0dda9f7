package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.events.AssessmentAttended;
import care.dyad.events.ClockKind;
import care.dyad.events.ContactMissed;
import care.dyad.events.EpisodeAccepted;
import care.dyad.events.EpisodeClosed;
import care.dyad.events.EpisodeDeclined;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.EpisodeProposed;
import care.dyad.events.EpisodeRedirected;
import care.dyad.events.GapReason;
import care.dyad.events.InterventionStarted;
import care.dyad.events.Pathway;
import care.dyad.events.PathwayMuted;
import care.dyad.events.ServiceContact;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.events.SlaBreached;
import care.dyad.events.SlaClockReanchored;
import care.dyad.events.SlaClockStarted;
import care.dyad.events.SlaDueSoon;
import care.dyad.events.SlaMet;
import care.dyad.events.TriageReviewed;
import care.dyad.intake.domain.Deadline;
import care.dyad.intake.domain.DeadlineState;
import care.dyad.intake.domain.Holder;
import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.Standing;
import care.dyad.messaging.EventHeaders;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class PathwayEventMapperTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID REFERRAL = UUID.randomUUID();
    private static final UUID EPISODE = UUID.randomUUID();
    private static final ServiceContact SERVICE =
            ServiceContact.newBuilder().setServiceId("s").setName("Tyne service").build();

    @Test
    void anEpisodeGoesFromOpeningToHelp() {
        var opened = EpisodeOpened.newBuilder().setService(SERVICE).setDueAt(NOW);
        var accepted = EpisodeAccepted.newBuilder().setService(SERVICE);
        var attended = AssessmentAttended.newBuilder().setService(SERVICE);
        var started = InterventionStarted.newBuilder().setService(SERVICE);
        opened.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(1);
        accepted.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(2);
        attended.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(3);
        started.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(4);

        assertThat(progress(opened.build()).dueAt()).isEqualTo(NOW);
        assertThat(List.of(opened.build(), accepted.build(), attended.build(), started.build()))
                .map(event -> progress((SpecificRecord) event))
                .allSatisfy(
                        progress -> {
                            assertThat(progress.about()).isEqualTo(EPISODE);
                            assertThat(progress.heldBy())
                                    .isEqualTo(new Holder("s", "Tyne service"));
                        })
                .extracting(Progress::standing)
                .containsExactly(
                        Standing.WITH_SERVICE,
                        Standing.WITH_SERVICE,
                        Standing.ASSESSED,
                        Standing.HELPED);
    }

    @Test
    void aMovedEpisodeIsHeldByTheServiceThatItMovedTo() {
        var moved = EpisodeRedirected.newBuilder().setReason("FULL").setTo(SERVICE);
        moved.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(2);

        assertThat(progress(moved.build()).heldBy()).isEqualTo(new Holder("s", "Tyne service"));
        assertThat(progress(moved.build()).reasons()).containsExactly("FULL");
        assertThat(progress(moved.setTo(null).build()).standing()).isEqualTo(Standing.REDIRECTED);
    }

    @Test
    void aDeclinedEpisodeIsHeldByNobodyAndSaysWhyAndWhatIsBetter() {
        var declined = EpisodeDeclined.newBuilder().setReason("FULL").setAdvice("Ask the GP.");
        declined.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(2).setService(SERVICE);

        Progress progress = progress(declined.build());

        assertThat(progress.standing()).isEqualTo(Standing.DECLINED);
        assertThat(progress.heldBy()).isNull();
        assertThat(progress.reasons()).containsExactly("FULL");
        assertThat(progress.advice()).isEqualTo("Ask the GP.");
    }

    @Test
    void anEndIsToldUnlessSomethingElseWasDecidedInItsPlace() {
        var closed = EpisodeClosed.newBuilder();
        closed.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(2);

        assertThat(progress(closed.setReason("DISCHARGED").build()).standing())
                .isEqualTo(Standing.CLOSED);
        assertThat(progress(closed.setReason("She moved, call 0191").build()).reasons())
                .containsExactly("UNKNOWN");
        assertThat(List.of("PROPOSAL_NOT_CONFIRMED", "STEPPED_DOWN", "REDIRECTED"))
                .allSatisfy(
                        reason ->
                                assertThat(progress(closed.setReason(reason).build()).standing())
                                        .isEqualTo(Standing.REPLACED));
    }

    @Test
    void aProposalIsHeldByNobodyYet() {
        var proposed = EpisodeProposed.newBuilder().setService(SERVICE).setDueAt(NOW);
        proposed.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(2);

        assertThat(progress(proposed.build()).standing()).isEqualTo(Standing.PROPOSED);
        assertThat(progress(proposed.build()).heldBy()).isNull();
    }

    @Test
    void eachPathwayHasAGapOfItsOwn() {
        var gap = ServiceGapRecorded.newBuilder().setReason(GapReason.FULL);
        gap.setReferralId(REFERRAL).setSequence(2);
        Progress one = progress(gap.setPathway(Pathway.PARENT_INFANT).build());
        Progress other = progress(gap.setPathway(Pathway.VCSE_LINK_WORK).build());

        assertThat(one.standing()).isEqualTo(Standing.GAP);
        assertThat(one.reasons()).containsExactly("FULL");
        assertThat(one.about()).isNotEqualTo(other.about());
    }

    @Test
    void whatDoesNotConcernTheReferrerIsLeftOut() {
        assertThat(List.of(new ContactMissed(), new TriageReviewed(), new PathwayMuted()))
                .allSatisfy(
                        event ->
                                assertThat(
                                                PathwayEventMapper.progress(
                                                        incoming((SpecificRecord) event)))
                                        .isEmpty());
    }

    @Test
    void missedContactIsToldWhenThereIsAConcern() {
        var missed =
                ContactMissed.newBuilder()
                        .setReferralId(REFERRAL)
                        .setEpisodeId(EPISODE)
                        .setSequence(2)
                        .setSafeguardingConcern(true);

        Progress told = progress(missed.build());

        assertThat(told.standing()).isEqualTo(Standing.CONTACT_MISSED);
        assertThat(told.reasons()).containsExactly("CONTACT_MISSED");
        assertThat(told.about()).as("a part beside the episode").isNotEqualTo(EPISODE);
        assertThat(
                        PathwayEventMapper.progress(
                                incoming(missed.setSafeguardingConcern(false).build())))
                .isEmpty();
    }

    @Test
    void everyEventAboutADeadlineTellsHowItStands() {
        var started = SlaClockStarted.newBuilder().setDueAt(NOW).setClock(ClockKind.ASSESSMENT);
        var moved = SlaClockReanchored.newBuilder().setDueAt(NOW).setPreviousDueAt(LATER);
        var breached = SlaBreached.newBuilder().setDueAt(NOW);
        var met = SlaMet.newBuilder().setDueAt(NOW);
        started.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(1);
        moved.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(2);
        breached.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(3);
        met.setReferralId(REFERRAL).setEpisodeId(EPISODE).setSequence(4);

        assertThat(List.of(started.build(), moved.build(), breached.build(), met.build()))
                .map(event -> SlaEventMapper.deadline(incoming((SpecificRecord) event)).get())
                .extracting(Deadline::state)
                .containsExactly(
                        DeadlineState.RUNNING,
                        DeadlineState.RUNNING,
                        DeadlineState.OVERDUE,
                        DeadlineState.MET);
        assertThat(SlaEventMapper.deadline(incoming(new SlaDueSoon()))).isEmpty();
        assertThat(SlaEventMapper.deadline(incoming(started.setClock(ClockKind.TREATMENT).build())))
                .as("42 days are promised to nobody")
                .isEmpty();
        assertThatThrownBy(
                        () ->
                                SlaEventMapper.deadline(
                                        incoming(started.setDueAt(Instant.EPOCH).build())))
                .hasMessage("MISSING_TIME");
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

    private static Progress progress(SpecificRecord event) {
        return PathwayEventMapper.progress(incoming(event)).orElseThrow();
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
