package care.dyad.pathway.rebuild.domain;

import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.ActOfEpisode;
import care.dyad.pathway.episodes.domain.CaseStanding;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.Mute;
import care.dyad.pathway.episodes.domain.MuteReason;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.reviews.domain.Review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Folds what the topics tell of one referral. The facts of each topic come in its order; how those
 * of two topics lie between each other does not matter.
 */
public final class CaseHistory {

    private final Map<UUID, TriagedReferral> decisions = new LinkedHashMap<>();
    private final Map<UUID, CaseNews.Placed> placed = new LinkedHashMap<>();
    private final Map<UUID, Review> reviews = new LinkedHashMap<>();
    private final List<ServiceGap> gaps = new ArrayList<>();
    private final List<ActOfEpisode> acts = new ArrayList<>();
    private final Sequence sequence = new Sequence();
    private final ClockHistory clocks = new ClockHistory();
    private @Nullable Withdrawal withdrawal;
    private @Nullable CaseStanding standing;
    private Instant changedAt = Instant.MIN;
    private boolean unfinished;

    /** Takes a fact in. */
    public void add(Fact fact) {
        switch (fact) {
            case Fact.Triaged(var referral) -> decisions.putIfAbsent(referral.eventId(), referral);
            case Fact.Withdrawn(var one) -> withdrawal = withdrawal == null ? one : withdrawal;
            case Fact.OfCase one -> add(one);
            case Fact.OfClock one -> {
                clocks.add(one);
                changed(one.at());
            }
        }
    }

    private void add(Fact.OfCase fact) {
        if (!sequence.isNext(fact.sequence())) {
            return;
        }
        changed(fact.at());
        switch (fact.news()) {
            case CaseNews.Placed one -> {
                placed.putIfAbsent(one.episode().episodeId(), one);
                unfinished = standing != null;
            }
            case CaseNews.Gap(var gap) -> {
                gaps.add(gap);
                unfinished = standing != null;
            }
            case CaseNews.Opening _ -> unfinished = standing != null;
            case CaseNews.Change _ -> unfinished = true;
            case CaseNews.Notice _ -> {}
            case CaseNews.Revised one -> revise(one);
        }
    }

    private void revise(CaseNews.Revised revised) {
        standing = revised.standing();
        unfinished = false;
        if (revised.act() != null) {
            acts.add(revised.act());
        }
        if (revised.review() != null) {
            reviews.put(revised.review().id(), revised.review());
        }
    }

    private void changed(Instant at) {
        changedAt = at.isAfter(changedAt) ? at : changedAt;
    }

    /** The withdrawal of a referral that has no case yet. */
    public Optional<Withdrawal> marker() {
        return sequence.last() == 0 ? Optional.ofNullable(withdrawal) : Optional.empty();
    }

    /** The case; empty when none was opened, or when its decision is missing. */
    public Optional<RebuiltCase> rebuilt() {
        TriagedReferral inForce = inForce();
        return sequence.last() == 0 || inForce == null
                ? Optional.empty()
                : Optional.of(rebuilt(inForce, standing(inForce)));
    }

    /** What is wrong with the history; a case is rebuilt as well as it can be nevertheless. */
    public Set<Fault> faults() {
        if (sequence.last() == 0) {
            return Set.of();
        }
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        faults.addAll(clocks.faults(standing == null ? 0 : standing.clockEvents()));
        if (inForce() == null) {
            faults.add(Fault.DECISION_MISSING);
        }
        if (sequence.hasGap()) {
            faults.add(Fault.EVENT_MISSING);
        }
        if (unfinished) {
            faults.add(Fault.CUT_OFF);
        }
        return faults;
    }

    private @Nullable TriagedReferral inForce() {
        return standing == null
                ? decisions.values().stream().findFirst().orElse(null)
                : decisions.get(standing.triagedEventId());
    }

    /** How it stands; nothing but announcements has changed a case since its last revision. */
    private CaseStanding standing(TriagedReferral inForce) {
        CaseStanding told = standing == null ? opened(inForce) : standing;
        return told.version(told.version() + clocks.announcedSince(told.clockEvents()));
    }

    private CaseStanding opened(TriagedReferral referral) {
        Instant received = referral.receivedAt();
        return new CaseStanding(
                referral.referralId(),
                referral.reference(),
                received,
                1,
                0,
                referral.eventId(),
                referral.decision().priority(),
                referral.candidate().area(),
                null,
                referral.isAfterLoss() ? new Mute(MuteReason.LOSS, "", received, received) : null,
                null,
                placed.values().stream().map(one -> episode(one, received)).toList());
    }

    private static Episode episode(CaseNews.Placed placed, Instant receivedAt) {
        TimedEpisode about = placed.episode();
        return new Episode(about, receivedAt, placed.state(), null, null);
    }

    private RebuiltCase rebuilt(TriagedReferral inForce, CaseStanding now) {
        return new RebuiltCase(
                inForce,
                now,
                sequence.last(),
                clocks.last(),
                gaps,
                acts,
                List.copyOf(reviews.values()),
                clocks(now),
                withdrawal(now),
                changedAt);
    }

    private List<RebuiltClock> clocks(CaseStanding now) {
        Set<UUID> closed =
                now.episodes().stream()
                        .filter(one -> one.state() == EpisodeState.CLOSED)
                        .map(one -> one.about().episodeId())
                        .collect(Collectors.toSet());
        return clocks.clocks().stream()
                .map(one -> closed.contains(one.episodeId()) ? one.withEpisodeClosed() : one)
                .toList();
    }

    /** One that the case does not know was not taken in: the service will take it in itself. */
    private @Nullable Withdrawal withdrawal(CaseStanding now) {
        Withdrawal first = withdrawal;
        return first == null || now.withdrawal() == null ? null : first.in(now.withdrawal());
    }
}
