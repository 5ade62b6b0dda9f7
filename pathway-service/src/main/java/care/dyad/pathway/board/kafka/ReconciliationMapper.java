package care.dyad.pathway.board.kafka;

import care.dyad.events.ReferralsReconciled;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.Required;

import java.util.Optional;

/** Reads what intake says of the referrals that it took in. */
final class ReconciliationMapper {

    private ReconciliationMapper() {}

    /** How many are unaccounted for. */
    static Optional<Long> toUnaccounted(IncomingEvent incoming) {
        if (!(incoming.event() instanceof ReferralsReconciled event)) {
            return Optional.empty();
        }
        Required.id(event.getEventId(), "EVENT_ID_MISSING");
        Required.require(event.getUnaccounted() >= 0, "UNACCOUNTED_MISSING");
        return Optional.of(event.getUnaccounted());
    }
}
