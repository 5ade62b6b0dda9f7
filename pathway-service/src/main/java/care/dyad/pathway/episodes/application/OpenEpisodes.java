package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.NewCase;
import care.dyad.pathway.episodes.domain.OpeningPolicy;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens the case of each referral that triage has decided on. */
@Component
public class OpenEpisodes {

    private final OpeningPolicy policy;
    private final Cases cases;
    private final Withdrawals withdrawals;
    private final TellCases tellCases;
    private final Clock clock;

    OpenEpisodes(
            OpeningPolicy policy,
            Cases cases,
            Withdrawals withdrawals,
            TellCases tellCases,
            Clock clock) {
        this.policy = policy;
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.tellCases = tellCases;
        this.clock = clock;
    }

    /**
     * Opens cases and tells of them.
     *
     * @return the decisions on referrals that have a case already, in the order of their rows
     */
    @Transactional
    public List<TriagedReferral> open(List<TriagedReferral> referrals) {
        Instant now = clock.instant();
        Map<UUID, TriagedReferral> first = firstOfEach(referrals);
        Set<UUID> withdrawn = withdrawals.beforeOpening(first.keySet()).keySet();
        List<NewCase> all =
                first.values().stream()
                        .map(
                                one ->
                                        withdrawn.contains(one.referralId())
                                                ? policy.openWithdrawn(one, now)
                                                : policy.open(one, now))
                        .toList();
        Set<UUID> opened = cases.open(all);
        List<NewCase> fresh = all.stream().filter(one -> opened.contains(id(one))).toList();
        List<NewCase> takenBack =
                fresh.stream().filter(one -> withdrawn.contains(id(one))).toList();
        takenBack.forEach(this::settle);
        tellCases.tell(caseEvents(fresh, now), clockEvents(fresh, now));
        takenBack.forEach(one -> tellCases.tell(revision(one.referral(), now)));
        return later(referrals, fresh);
    }

    private static List<TriagedReferral> later(
            List<TriagedReferral> referrals, List<NewCase> fresh) {
        Set<TriagedReferral> first =
                fresh.stream().map(NewCase::referral).collect(Collectors.toSet());
        return referrals.stream()
                .filter(one -> !first.contains(one))
                .sorted(Comparator.comparing(TriagedReferral::referralId))
                .toList();
    }

    /** One decision for each referral, in the order in which their rows are locked. */
    private static Map<UUID, TriagedReferral> firstOfEach(List<TriagedReferral> referrals) {
        Map<UUID, TriagedReferral> first = new TreeMap<>();
        referrals.forEach(referral -> first.putIfAbsent(referral.referralId(), referral));
        return first;
    }

    private void settle(NewCase withdrawn) {
        withdrawals.settle(
                id(withdrawn),
                withdrawn.episodes().isEmpty()
                        ? WithdrawalState.CLOSED
                        : WithdrawalState.AWAITS_REVIEW);
    }

    private static Revision revision(TriagedReferral referral, Instant now) {
        return new Revision(
                referral.eventId(), referral.referralId(), now, referral.traceparent(), null, null);
    }

    private static UUID id(NewCase opened) {
        return opened.referral().referralId();
    }

    private static List<Occurrence<CaseEvent>> caseEvents(List<NewCase> fresh, Instant now) {
        return fresh.stream()
                .flatMap(one -> Occurrence.numbered(first(one, now, one.events())).stream())
                .toList();
    }

    private static List<Occurrence<ClockEvent>> clockEvents(List<NewCase> fresh, Instant now) {
        return fresh.stream()
                .flatMap(one -> Occurrence.numbered(first(one, now, one.clockEvents())).stream())
                .toList();
    }

    private static <E> Occurrence<E> first(NewCase opened, Instant now, E events) {
        TriagedReferral referral = opened.referral();
        return new Occurrence<>(referral.eventId(), 1, now, referral.traceparent(), events);
    }
}
