package care.dyad.intake.kafka;

import care.dyad.events.ReferralIdentity;
import care.dyad.intake.application.ErasureEvents;
import care.dyad.intake.application.Erasures;
import care.dyad.intake.application.Trace;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.Tombstone;
import care.dyad.schemas.Topics;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Each telling has an id of its own, so that one that was answered can be asked for again. */
@Component
class ErasureOutbox implements ErasureEvents {

    private final Outbox outbox;

    ErasureOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void erased(Erasures.Telling telling, Instant at, Trace trace) {
        UUID referral = telling.referral().value();
        outbox.appendTombstones(
                List.of(
                        new Tombstone(
                                Topics.REFERRAL_IDENTITIES,
                                referral.toString(),
                                EventIds.derived(referral, "Erasure", "" + telling.time()),
                                ReferralIdentity.SCHEMA$.getFullName(),
                                at,
                                trace.parent())));
    }
}
