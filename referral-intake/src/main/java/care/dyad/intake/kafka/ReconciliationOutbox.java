package care.dyad.intake.kafka;

import care.dyad.events.ReferralsReconciled;
import care.dyad.intake.application.ReconciliationEvents;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Component
class ReconciliationOutbox implements ReconciliationEvents {

    /** One line of events, so that the latest that is read is the latest that was said. */
    private static final String KEY = "referral-intake";

    private final Outbox outbox;

    ReconciliationOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void reconciled(long unaccounted, Instant at) {
        UUID id = UUID.randomUUID();
        var event =
                ReferralsReconciled.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(at)
                        .setUnaccounted(unaccounted)
                        .build();
        outbox.append(
                List.of(
                        new OutgoingEvent(
                                Topics.REFERRAL_RECONCILIATIONS, KEY, id, at, event, null)));
    }
}
