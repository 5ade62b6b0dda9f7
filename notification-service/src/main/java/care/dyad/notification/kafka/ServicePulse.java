package care.dyad.notification.kafka;

import care.dyad.events.Heartbeat;
import care.dyad.messaging.Beat;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.messaging.Pulse;
import care.dyad.schemas.Topics;

import org.springframework.stereotype.Component;

@Component
class ServicePulse implements Pulse {

    @Override
    public OutgoingEvent event(Beat beat) {
        var event =
                Heartbeat.newBuilder()
                        .setEventId(beat.id())
                        .setOccurredAt(beat.at())
                        .setService(beat.service())
                        .setInstance(beat.instance())
                        .setVersion(beat.version())
                        .build();
        return new OutgoingEvent(
                Topics.HEARTBEATS, beat.service(), beat.id(), beat.at(), event, null);
    }
}
