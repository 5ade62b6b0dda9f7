package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.Stop;
import care.dyad.intake.domain.UnaccountedReferral;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Finds the referrals that were taken in and that no pathway has told of. */
@Component
public class ReconcileReferrals {

    private final AwaitedReferrals awaited;
    private final Trails trails;

    ReconcileReferrals(AwaitedReferrals awaited, Trails trails) {
        this.awaited = awaited;
        this.trails = trails;
    }

    /** Counts them all, and names up to {@code most} of them after the first {@code skipped}. */
    public Reconciliation reconcile(int skipped, int most) {
        List<AwaitedReferral> overdue = awaited.overdue(skipped, most);
        Map<ReferralId, Stop> stops = stops(overdue);
        return new Reconciliation(
                awaited.received(),
                awaited.countOverdue(),
                overdue.stream().map(one -> unaccounted(one, stops)).toList());
    }

    private Map<ReferralId, Stop> stops(List<AwaitedReferral> overdue) {
        return overdue.isEmpty()
                ? Map.of()
                : trails.of(
                        overdue.stream().map(AwaitedReferral::referral).toList(),
                        overdue.getFirst().since());
    }

    private static UnaccountedReferral unaccounted(
            AwaitedReferral one, Map<ReferralId, Stop> stops) {
        Stop unseen = one.inOutbox() ? new Stop.Outbox() : new Stop.Nowhere();
        return new UnaccountedReferral(
                one.referral(),
                one.reference(),
                one.receivedAt(),
                stops.getOrDefault(one.referral(), unseen));
    }
}
