package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralStatus;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells where referrals are when that has changed, within the transaction in which it did. Nobody
 * else can tell of the same referral meanwhile, so the statuses of a referral are in order.
 */
@Component
class TellStatus {

    private final ToldStatuses told;
    private final Statuses statuses;
    private final Subscriptions subscriptions;
    private final AnnounceStatus announceStatus;
    private final Clock clock;

    TellStatus(
            ToldStatuses told,
            Statuses statuses,
            Subscriptions subscriptions,
            AnnounceStatus announceStatus,
            Clock clock) {
        this.told = told;
        this.statuses = statuses;
        this.subscriptions = subscriptions;
        this.announceStatus = announceStatus;
        this.clock = clock;
    }

    /** Tells of those of these referrals whose status has changed. */
    void tell(List<? extends News<?>> news) {
        Map<ReferralId, News<?>> latest = new LinkedHashMap<>();
        news.forEach(one -> latest.put(one.referral(), one));
        List<ToldStatus> before = told.open(latest.keySet());
        if (before.isEmpty()) {
            return;
        }
        List<ReferralStatus> now = statuses.of(before.stream().map(ToldStatus::referral).toList());
        Map<String, List<UUID>> active =
                subscriptions.activeOf(
                        before.stream().map(ToldStatus::account).distinct().toList());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<StatusChange> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            ToldStatus one = before.get(i);
            if (one.isOutdatedBy(now.get(i))) {
                List<UUID> subscribers = active.getOrDefault(one.account(), List.of());
                changes.add(one.changedTo(now.get(i), subscribers, at, latest.get(one.id())));
            }
        }
        announceStatus.announce(changes);
    }
}
