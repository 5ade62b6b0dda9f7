package care.dyad.intake.application;

import care.dyad.intake.domain.Deadline;
import care.dyad.intake.domain.Journey;
import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.ReferralId;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known of referrals; nobody tells of deadlines. */
final class JourneysInMemory implements Journeys {

    private final Map<UUID, Progress> latest = new HashMap<>();

    @Override
    public void keep(List<Progress> news) {
        news.forEach(
                one ->
                        latest.merge(
                                one.about(), one, (a, b) -> a.sequence() < b.sequence() ? b : a));
    }

    @Override
    public void keepDeadlines(List<Deadline> news) {
        throw new UnsupportedOperationException("no test tells of deadlines");
    }

    @Override
    public Map<ReferralId, Journey> of(Collection<ReferralId> referrals) {
        return referrals.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(), id -> new Journey(of(id), List.of())));
    }

    private List<Progress> of(ReferralId id) {
        return latest.values().stream().filter(one -> one.referral().equals(id)).toList();
    }
}
