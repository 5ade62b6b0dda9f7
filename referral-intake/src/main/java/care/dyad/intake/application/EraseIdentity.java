package care.dyad.intake.application;

import care.dyad.intake.domain.ErasureReason;
import care.dyad.intake.domain.ReferralId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Erases who a referral is about, once and for all. Facts that identify nobody stay, as do the
 * deadlines and what was done. A second time changes nothing; the first reason stands.
 */
@Component
public class EraseIdentity {

    private final ReferralChanges changes;
    private final Erasures erasures;
    private final ErasureEvents events;
    private final Clock clock;

    EraseIdentity(ReferralChanges changes, Erasures erasures, ErasureEvents events, Clock clock) {
        this.changes = changes;
        this.erasures = erasures;
        this.events = events;
        this.clock = clock;
    }

    /** Records the decision and tells it; empty when there is no such referral. */
    @Transactional
    public Optional<Erasure> erase(ReferralId id, ErasureReason reason, Origin decision) {
        return changes.open(id)
                .map(open -> erasures.of(id).orElseGet(() -> decide(open, reason, decision)));
    }

    private Erasure decide(OpenReferral referral, ErasureReason reason, Origin decision) {
        ReferralId id = referral.receipt().id();
        var erasure =
                new Erasure(
                        id,
                        reason,
                        decision.account(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        null);
        erasures.decide(erasure, referral);
        events.erased(new Erasures.Telling(id, 1), erasure.decidedAt(), decision.trace());
        return erasure;
    }
}
