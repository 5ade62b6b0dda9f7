package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.WithdrawalReason;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Takes a referral back for who sent it. A second time changes nothing; the first reason stands.
 */
@Component
public class WithdrawReferral {

    private final ReferralChanges changes;
    private final ChangeEvents events;
    private final TellStatus tellStatus;
    private final Clock clock;

    WithdrawReferral(
            ReferralChanges changes, ChangeEvents events, TellStatus tellStatus, Clock clock) {
        this.changes = changes;
        this.events = events;
        this.tellStatus = tellStatus;
        this.clock = clock;
    }

    /**
     * Withdraws a referral.
     *
     * @return false when there is none, or it is another sender's
     */
    @Transactional
    public boolean withdraw(ReferralId id, WithdrawalReason reason, Origin origin) {
        return changes.open(id)
                .filter(referral -> referral.account().equals(origin.account()))
                .map(referral -> withdraw(referral, reason, origin))
                .orElse(false);
    }

    private boolean withdraw(OpenReferral referral, WithdrawalReason reason, Origin origin) {
        if (referral.withdrawn() == null) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            changes.withdrawn(referral.receipt().id(), reason, now);
            events.withdrawn(
                    referral.receipt(), reason, Change.next(referral, now, origin.trace()));
            tellStatus.tell(
                    List.of(new News<>(referral.receipt().id(), reason, origin.trace().parent())));
        }
        return true;
    }
}
