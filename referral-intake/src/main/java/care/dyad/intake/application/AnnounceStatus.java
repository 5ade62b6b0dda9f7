package care.dyad.intake.application;

import org.springframework.stereotype.Component;

import java.util.List;

/** Announces where referrals are now: remembered, logged for each subscription, and published. */
@Component
class AnnounceStatus {

    private final ToldStatuses told;
    private final Deliveries deliveries;
    private final StatusEvents events;

    AnnounceStatus(ToldStatuses told, Deliveries deliveries, StatusEvents events) {
        this.told = told;
        this.deliveries = deliveries;
        this.events = events;
    }

    void announce(List<StatusChange> changes) {
        if (!changes.isEmpty()) {
            told.tell(changes);
            deliveries.add(changes);
            events.changed(changes);
        }
    }
}
