package care.dyad.messaging;

import care.dyad.events.Heartbeat;

import java.time.Instant;
import java.util.UUID;

/** The event that these tests send about; any event of the contract would do. */
final class Events {

    static final String TOPIC = "heartbeats.v1";
    static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");

    private Events() {}

    static OutgoingEvent saying(String key, String text) {
        return saying(key, text, UUID.randomUUID());
    }

    static OutgoingEvent saying(String key, String text, UUID eventId) {
        Heartbeat event =
                Heartbeat.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(THEN)
                        .setService(text)
                        .setInstance("0")
                        .setVersion("1")
                        .build();
        return new OutgoingEvent(TOPIC, key, eventId, THEN, event, null);
    }

    static String text(IncomingEvent event) {
        return ((Heartbeat) event.event()).getService();
    }
}
