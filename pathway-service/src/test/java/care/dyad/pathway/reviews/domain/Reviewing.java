package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.Disposition;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.NewCase;
import care.dyad.pathway.episodes.domain.OpeningPolicy;
import care.dyad.pathway.episodes.domain.Referrals;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A case that is opened, reviewed and kept in memory, by the policies that the service uses. */
final class Reviewing {

    static final Instant RECEIVED = Referrals.RECEIVED_AT;
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final Instant WITHDRAWN = Instant.parse("2026-11-20T11:30:00Z");

    static final String NORTHUMBERLAND = "E06000057";

    private CaseUnderReview found;
    private long reviews;

    Reviewing(Referrals referral) {
        NewCase opened =
                new OpeningPolicy(Policies.DIRECTORY, Policies.CLOCKS, Policies.IDS)
                        .open(referral.referral(), NOW);
        found =
                new CaseUnderReview(
                        opened.referral(),
                        opened.referral().decision().priority(),
                        opened.episodes().stream().map(KeptClocks::running).toList(),
                        opened.gaps().stream().map(ServiceGap::pathway).collect(Collectors.toSet()),
                        null,
                        null);
    }

    static Reviewing underReview(String pathways, String rules) {
        return underReview(pathways, rules, Priority.ROUTINE);
    }

    static Reviewing underReview(String pathways, String rules, Priority priority) {
        return new Reviewing(
                Referrals.routed(pathways, rules, NORTHUMBERLAND).as(Disposition.REVIEW, priority));
    }

    static ReviewOutcome.Decided decided(ReviewOutcome outcome) {
        return (ReviewOutcome.Decided) outcome;
    }

    static EpisodeClock clock(ClockedEpisode episode, ClockKind kind) {
        return episode.clocks().stream()
                .filter(clock -> clock.deadline().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The episode of a case that has one. */
    ClockedEpisode only() {
        if (found.episodes().size() != 1) {
            throw new AssertionError("not one episode: " + found.episodes());
        }
        return found.episodes().getFirst();
    }

    EpisodeClock clock(ClockKind kind) {
        return clock(only(), kind);
    }

    ClockState state(ClockKind kind) {
        return clock(kind).state();
    }

    List<ClockKind> kinds() {
        return only().clocks().stream().map(clock -> clock.deadline().kind()).toList();
    }

    CaseUnderReview found() {
        return found;
    }

    ReviewOutcome review(ReviewRequest request) {
        return keep(Policies.POLICY.review(found, request, new UUID(7, ++reviews + 1000), NOW));
    }

    /** Triage decides again. */
    CaseChange amend(Referrals latest) {
        CaseChange change = Policies.AMENDMENTS.amend(found, caused(latest.referral()), NOW);
        found = after(found.latest(), change);
        return change;
    }

    /** The referrer takes it back. */
    CaseChange withdraw() {
        Withdrawal withdrawal =
                new Withdrawal(
                        new UUID(9, 9),
                        null,
                        found.referral().referralId(),
                        "MOVED_AWAY",
                        WITHDRAWN,
                        WithdrawalState.BEFORE_TRIAGE);
        found =
                new CaseUnderReview(
                        found.referral(),
                        found.priority(),
                        found.episodes(),
                        found.gaps(),
                        found.latest(),
                        withdrawal);
        CaseChange change = Policies.WITHDRAWALS.withdraw(found, withdrawal, NOW);
        found = after(found.latest(), change);
        return change;
    }

    private TriagedReferral caused(TriagedReferral latest) {
        return new TriagedReferral(
                new UUID(8, ++reviews + 1000),
                reviews,
                null,
                latest.referralId(),
                latest.reference(),
                latest.receivedAt(),
                latest.ethnicCategory(),
                latest.candidate(),
                latest.consentToShareWithVcse(),
                latest.safeguardingConcern(),
                latest.interpreterLanguage(),
                latest.decision());
    }

    ReviewOutcome second(SecondRequest request) {
        return keep(Policies.POLICY.second(found, request, NOW));
    }

    /** The team of the first open episode accepts it. */
    void accept() {
        found =
                new CaseUnderReview(
                        found.referral(),
                        found.priority(),
                        found.episodes().stream()
                                .map(
                                        one ->
                                                one.episode().state() == EpisodeState.OPEN
                                                        ? new ClockedEpisode(
                                                                one.episode()
                                                                        .as(
                                                                                one.episode()
                                                                                        .about(),
                                                                                EpisodeState
                                                                                        .ACCEPTED),
                                                                one.clocks())
                                                        : one)
                                .toList(),
                        found.gaps(),
                        found.latest(),
                        found.withdrawal());
    }

    private ReviewOutcome keep(ReviewOutcome outcome) {
        switch (outcome) {
            case ReviewOutcome.Decided(var review, var change) -> found = after(review, change);
            case ReviewOutcome.Noted(var review) ->
                    found =
                            new CaseUnderReview(
                                    found.referral(),
                                    found.priority(),
                                    found.episodes(),
                                    found.gaps(),
                                    review,
                                    found.withdrawal());
            case ReviewOutcome.Repeated _, ReviewOutcome.Refused _, ReviewOutcome.Mistimed _ -> {}
        }
        return outcome;
    }

    private CaseUnderReview after(@Nullable Review review, CaseChange change) {
        List<ClockedEpisode> episodes = new ArrayList<>(found.episodes());
        change.episodes().forEach(one -> episodes.removeIf(other -> isSame(one, other)));
        for (Episode episode : change.episodes()) {
            if (episode.state() != EpisodeState.CLOSED) {
                episodes.add(new ClockedEpisode(episode, clocks(episode, change)));
            }
        }
        Set<Pathway> gaps = new HashSet<>(found.gaps());
        change.gaps().forEach(gap -> gaps.add(gap.pathway()));
        return new CaseUnderReview(
                found.referral()
                        .decided(
                                found.referral().decision().pathways(),
                                found.referral().decision().priority(),
                                change.area()),
                change.priority(),
                episodes,
                gaps,
                review,
                settled(change));
    }

    private @Nullable Withdrawal settled(CaseChange change) {
        Withdrawal before = found.withdrawal();
        return before == null || change.withdrawal() == null
                ? before
                : new Withdrawal(
                        before.eventId(),
                        before.traceparent(),
                        before.referralId(),
                        before.reason(),
                        before.at(),
                        change.withdrawal());
    }

    private static boolean isSame(Episode one, ClockedEpisode other) {
        return one.about().episodeId().equals(other.episode().about().episodeId());
    }

    private List<EpisodeClock> clocks(Episode episode, CaseChange change) {
        UUID id = episode.about().episodeId();
        List<EpisodeClock> clocks = new ArrayList<>();
        found.episodes().stream()
                .filter(one -> one.episode().about().episodeId().equals(id))
                .forEach(one -> clocks.addAll(one.clocks()));
        change.clockEvents().stream()
                .filter(event -> event.episode().episodeId().equals(id))
                .forEach(event -> KeptClocks.apply(event, clocks));
        return clocks;
    }
}
