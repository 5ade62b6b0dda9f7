package care.dyad.notification.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.events.Priority;
import care.dyad.events.ServiceContact;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.notification.GuardSettings;
import care.dyad.notification.application.News;
import care.dyad.notification.domain.Deadline;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.Reference;
import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.Step;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class EventsMapperTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID REFERRAL = UUID.randomUUID();

    @Test
    void anOpenedEpisodeTellsItsTeam() {
        var event = Events.opened(EVENT, REFERRAL).build();

        assertThat(told(event))
                .containsExactly(
                        new News.Told(
                                new Notice(
                                        EVENT,
                                        new ReferralId(REFERRAL),
                                        new Reference("DYAD-1"),
                                        NoticeKind.ROUTED,
                                        care.dyad.notification.domain.Priority.ROUTINE,
                                        "Specialist perinatal team",
                                        new Deadline(Step.NEXT, Events.DUE),
                                        event.getEpisodeId()),
                                List.of(
                                        new Recipient(
                                                "spmht",
                                                "Specialist perinatal team",
                                                "spmht@nhs.example")),
                                "00-trace"));
    }

    @Test
    void everyRecipientOfABreachIsTold() {
        var event = Events.breached(EVENT, REFERRAL).build();

        assertThat(told(event).getFirst().recipients())
                .extracting(Recipient::serviceId)
                .containsExactly("spmht", "desk");
        assertThat(told(event).getFirst().notice().deadline())
                .isEqualTo(new Deadline(Step.EMERGENCY_RESPONSE, Events.DUE));
    }

    @Test
    void reviewsGapsRedirectsAndWarningsAreTold() {
        List<SpecificRecord> events =
                List.of(
                        Events.underReview(EVENT, REFERRAL).build(),
                        Events.gap(EVENT, REFERRAL).setTell(List.of(Events.DESK)).build(),
                        Events.redirected(EVENT, REFERRAL).setTell(List.of(Events.DESK)).build(),
                        Events.dueSoon(EVENT, REFERRAL).build());

        assertThat(events)
                .extracting(event -> told(event).getFirst().notice().kind())
                .containsExactly(
                        NoticeKind.UNDER_REVIEW,
                        NoticeKind.SERVICE_GAP,
                        NoticeKind.REDIRECTED,
                        NoticeKind.DUE_SOON);
    }

    @Test
    void aTeamIsToldThatItsReferralWasWithdrawnOrGoesAnotherWay() {
        var withdrawn = Events.closed(EVENT, REFERRAL, "WITHDRAWN").build();
        var steppedDown = Events.closed(EVENT, REFERRAL, "STEPPED_DOWN").build();

        assertThat(told(withdrawn).getFirst().notice().kind()).isEqualTo(NoticeKind.WITHDRAWN);
        assertThat(told(steppedDown).getFirst().notice().kind()).isEqualTo(NoticeKind.ENDED);
        assertThat(told(withdrawn).getFirst().recipients().getFirst().serviceId())
                .isEqualTo("spmht");
    }

    @Test
    void anEndOfAProposalTellsNobody() {
        var event = Events.closed(EVENT, REFERRAL, "PROPOSAL_NOT_CONFIRMED").setTell(List.of());

        assertThat(told(event.build())).isEmpty();
    }

    @Test
    void gapsAndRedirectsMayNameNobody() {
        assertThat(mapped(Events.gap(EVENT, REFERRAL).build())).isEmpty();
        assertThat(mapped(Events.redirected(EVENT, REFERRAL).build())).isEmpty();
    }

    @Test
    void whoeverActsEndsTheWaitForSomebodyToAcknowledge() {
        UUID episode = UUID.randomUUID();
        var accepted = Events.accepted(REFERRAL, episode);
        var closed = Events.closed(EVENT, REFERRAL, "STEPPED_DOWN").setEpisodeId(episode).build();
        var reviewed = Events.reviewed(REFERRAL);
        var met = Events.met(EVENT, REFERRAL, episode, true);

        assertThat(settled(accepted).kinds()).containsExactly(NoticeKind.ROUTED);
        assertThat(settled(accepted).episode()).isEqualTo(episode);
        assertThat(settled(closed).kinds())
                .containsExactlyInAnyOrder(
                        NoticeKind.ROUTED, NoticeKind.DUE_SOON, NoticeKind.BREACHED);
        assertThat(settled(reviewed).kinds()).containsExactly(NoticeKind.UNDER_REVIEW);
        assertThat(settled(met).step()).isEqualTo(Step.ASSESSMENT);
        assertThat(mapped(met)).hasSize(1);
    }

    @Test
    void workThatIsRecordedLateClearsTheAlert() {
        var met = Events.met(EVENT, REFERRAL, UUID.randomUUID(), false);

        assertThat(mapped(met))
                .filteredOn(News.Cleared.class::isInstance)
                .extracting(news -> ((News.Cleared) news).notice().kind())
                .containsExactly(NoticeKind.RECORDED);
    }

    @Test
    void aLossMutesTheReferral() {
        assertThat(mapped(Events.muted(REFERRAL)))
                .containsExactly(new News.Muted(new ReferralId(REFERRAL), 4, "LOSS", Events.AT));
        assertThat(mapped(Events.unmuted(REFERRAL)))
                .containsExactly(new News.Unmuted(new ReferralId(REFERRAL), 5, Events.AT));
    }

    @Test
    void aReplayTellsNobody() {
        var opened = Events.incoming(EVENT, Events.opened(EVENT, REFERRAL).build(), "replay-1");
        var breached = Events.incoming(EVENT, Events.breached(EVENT, REFERRAL).build(), "replay-1");

        assertThat(replays().news(opened, PathwayEventsMapper::news)).isEmpty();
        assertThat(replays().news(breached, SlaEventsMapper::news)).isEmpty();
        assertThat(replays("replay-1").news(opened, PathwayEventsMapper::news)).isPresent();
        assertThat(replays("replay-2").news(opened, PathwayEventsMapper::news)).isEmpty();
    }

    @Test
    void aReplayedLossMutesAllTheSame() {
        var muted = Events.incoming(EVENT, Events.muted(REFERRAL), "replay-1");

        assertThat(replays().news(muted, PathwayEventsMapper::news).orElseThrow())
                .hasOnlyElementsOfType(News.Muted.class);
    }

    private static Replays replays(String... told) {
        return new Replays(new GuardSettings(Set.of(), Set.of(told), Duration.ofMinutes(15)));
    }

    @Test
    void aPriorityOfANewerVersionIsStillTold() {
        var event = Events.opened(EVENT, REFERRAL).setPriority(Priority.UNKNOWN).build();

        assertThat(told(event)).hasSize(1);
    }

    @Test
    void aBadAddressDoesNotKeepOthersFromBeingTold() {
        var wrong = new ServiceContact("night", "Night desk", "nobody at all");
        var event = Events.opened(EVENT, REFERRAL).setTell(List.of(wrong, Events.TEAM)).build();

        assertThat(told(event).getFirst().recipients()).hasSize(2);
    }

    @Test
    void whatCannotBeToldIsUnreadableAndNotLost() {
        var nil = new UUID(0, 0);
        var unnamed = new ServiceContact("", "", "x@nhs.example");

        assertRefused(Events.opened(nil, REFERRAL).build(), "ID_MISSING");
        assertRefused(Events.opened(EVENT, nil).build(), "ID_MISSING");
        assertRefused(
                Events.opened(EVENT, REFERRAL).setReference("999 000 0018").build(),
                "MALFORMED_REFERENCE");
        assertRefused(Events.opened(EVENT, REFERRAL).setTell(List.of()).build(), "NOBODY_TO_TELL");
        assertRefused(
                Events.opened(EVENT, REFERRAL).setTell(List.of(unnamed)).build(),
                "RECIPIENT_MISSING");
        assertRefused(
                Events.dueSoon(EVENT, REFERRAL).setDueAt(Instant.EPOCH).build(), "TIME_MISSING");
    }

    private static void assertRefused(SpecificRecord event, String code) {
        assertThatThrownBy(() -> mapped(event))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(code);
    }

    private static News.Settled settled(SpecificRecord event) {
        return mapped(event).stream()
                .filter(News.Settled.class::isInstance)
                .map(News.Settled.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<News.Told> told(SpecificRecord event) {
        return mapped(event).stream()
                .filter(News.Told.class::isInstance)
                .map(News.Told.class::cast)
                .toList();
    }

    private static List<News> mapped(SpecificRecord event) {
        var incoming = Events.incoming(EVENT, event, null);
        return event.getSchema().getName().startsWith("Sla")
                ? SlaEventsMapper.news(incoming)
                : PathwayEventsMapper.news(incoming);
    }
}
