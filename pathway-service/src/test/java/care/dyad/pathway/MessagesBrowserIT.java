package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Channel;
import care.dyad.events.NotificationAcknowledged;
import care.dyad.events.NotificationDelivered;
import care.dyad.events.NotificationEscalated;
import care.dyad.events.NotificationFailed;
import care.dyad.events.Pathway;
import care.dyad.schemas.Topics;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Locator;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of the messages about a referral, on its page. */
class MessagesBrowserIT extends PagesInABrowser {

    private static final String ON_CALL_ID = "perinatal-on-call";
    private static final String ON_CALL = "Regional perinatal on-call";
    private static final UUID MESSAGE = UUID.randomUUID();
    private static final Instant DELIVERED = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void theTimelineSaysWhoWasToldAndWhoConfirmed(Chromium chromium) {
        UUID referral = routine(Pathway.SPECIALIST_PERINATAL);
        String team = service(referral);
        tell(referral, delivered(UUID.randomUUID(), referral, team));
        tell(referral, escalated(UUID.randomUUID(), referral, team));
        tell(referral, acknowledged(UUID.randomUUID(), referral));
        tell(referral, failed(UUID.randomUUID(), referral));

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "clinician");
            visitor.page().navigate("/referrals/" + reference(referral));

            Locator timeline = visitor.page().locator(".dyad-timeline");
            assertThat(timeline).containsText("Message delivered");
            assertThat(timeline).containsText("to " + name(referral) + " by e-mail");
            assertThat(timeline).containsText("told next: " + ON_CALL);
            assertThat(timeline).containsText("Message confirmed as read");
            assertThat(timeline).containsText("by " + ON_CALL);
            assertThat(timeline).containsText("to partner-system by a signed call: Not accepted");
            look(visitor, "messages");
        }
    }

    @Test
    void aLinkWorkerSeesTheMessagesToTheirOwnServiceAlone(Chromium chromium) {
        UUID referral = routine(Pathway.VCSE_LINK_WORK);
        tell(referral, delivered(UUID.randomUUID(), referral, service(referral)));
        tell(referral, delivered(UUID.randomUUID(), referral, "specialist-elsewhere"));

        try (Visitor visitor = chromium.onAPhone(origin())) {
            signIn(visitor, "linkworker");
            visitor.page().navigate("/referrals/" + reference(referral));

            Locator timeline = visitor.page().locator(".dyad-timeline");
            assertThat(timeline).containsText("to " + name(referral));
            assertThat(timeline).not().containsText("specialist-elsewhere");
            look(visitor, "messages-phone");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void oneWithoutItsMessageIsPutAside() {
        UUID referral = routine(Pathway.VCSE_LINK_WORK);
        UUID other = routine(Pathway.VCSE_LINK_WORK);
        UUID incomplete = UUID.randomUUID();
        UUID complete = UUID.randomUUID();
        publish(
                record(
                        Topics.NOTIFICATION_EVENTS,
                        referral,
                        incomplete,
                        NotificationDelivered.newBuilder(delivered(incomplete, referral, "team"))
                                .setNotificationId(new UUID(0, 0))
                                .build()));
        publish(
                record(
                        Topics.NOTIFICATION_EVENTS,
                        other,
                        complete,
                        delivered(complete, other, "team")));

        eventually().until(() -> taken(complete));
        eventually().until(() -> held(referral).equals(List.of("NOTIFICATION_ID_MISSING")));

        assertThat(jdbc.sql("SELECT event_id FROM notification_event").query(UUID.class).list())
                .containsExactly(complete);
    }

    private List<String> held(UUID referral) {
        return jdbc.sql("SELECT reason FROM held_event WHERE record_key = ?")
                .param(referral.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void tell(UUID referral, SpecificRecord event) {
        var id = (UUID) event.get(event.getSchema().getField("eventId").pos());
        publish(record(Topics.NOTIFICATION_EVENTS, referral, id, event));
        eventually().until(() -> taken(id));
    }

    private static NotificationDelivered delivered(UUID id, UUID referral, String recipient) {
        return NotificationDelivered.newBuilder()
                .setEventId(id)
                .setOccurredAt(DELIVERED)
                .setReferralId(referral)
                .setSequence(1)
                .setNotificationId(MESSAGE)
                .setCauseEventId(UUID.randomUUID())
                .setChannel(Channel.EMAIL)
                .setRecipient(recipient)
                .setAttempts(1)
                .build();
    }

    private static NotificationEscalated escalated(UUID id, UUID referral, String recipient) {
        return NotificationEscalated.newBuilder()
                .setEventId(id)
                .setOccurredAt(DELIVERED.plusSeconds(900))
                .setReferralId(referral)
                .setSequence(2)
                .setNotificationId(MESSAGE)
                .setCauseEventId(UUID.randomUUID())
                .setChannel(Channel.EMAIL)
                .setRecipient(recipient)
                .setTo(ON_CALL_ID)
                .build();
    }

    private static NotificationAcknowledged acknowledged(UUID id, UUID referral) {
        return NotificationAcknowledged.newBuilder()
                .setEventId(id)
                .setOccurredAt(DELIVERED.plusSeconds(1000))
                .setReferralId(referral)
                .setSequence(3)
                .setNotificationId(MESSAGE)
                .setCauseEventId(UUID.randomUUID())
                .setChannel(Channel.EMAIL)
                .setRecipient(ON_CALL_ID)
                .build();
    }

    private static NotificationFailed failed(UUID id, UUID referral) {
        return NotificationFailed.newBuilder()
                .setEventId(id)
                .setOccurredAt(DELIVERED.plusSeconds(2000))
                .setReferralId(referral)
                .setSequence(4)
                .setNotificationId(UUID.randomUUID())
                .setCauseEventId(UUID.randomUUID())
                .setChannel(Channel.WEBHOOK)
                .setRecipient("partner-system")
                .setAttempts(9)
                .setReason("NOT_ACCEPTED")
                .build();
    }

    private UUID routine(Pathway pathway) {
        return open(
                TriagedEvents.routine(UUID.randomUUID(), "E06000057", pathway),
                "Amara",
                "Testford");
    }

    private String service(UUID referral) {
        return ofEpisode("service_id", referral);
    }

    private String name(UUID referral) {
        return ofEpisode("service_name", referral);
    }

    private String ofEpisode(String column, UUID referral) {
        return jdbc.sql("SELECT " + column + " FROM episode WHERE referral_id = ?")
                .param(referral)
                .query(String.class)
                .single();
    }
}
