package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An episode with all that an act on it depends on.
 *
 * @param episode the episode
 * @param referral its referral, with what the rules decided
 * @param clocks every clock that the episode ever had
 * @param acts what staff recorded about it, the latest last
 * @param otherPathways pathways on which the referral has other episodes that have not ended
 * @param concernOwner account of the named owner of the safeguarding concern; null without one
 */
public record Situation(
        Episode episode,
        TriagedReferral referral,
        List<EpisodeClock> clocks,
        List<RecordedAct> acts,
        Set<Pathway> otherPathways,
        @Nullable String concernOwner) {

    public Situation {
        clocks = List.copyOf(clocks);
        acts = List.copyOf(acts);
        otherPathways = Set.copyOf(otherPathways);
    }

    /** Clocks that still wait for work. */
    public List<EpisodeClock> unmet() {
        return clocks.stream().filter(EpisodeClock::isUnmet).toList();
    }

    /** The earliest deadline that runs, UTC; null when none does. */
    @Nullable Instant dueAt() {
        return unmet().stream()
                .map(EpisodeClock::deadline)
                .map(Deadline::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** At risk, and nobody has seen the mother: no one person lets the referral go. */
    boolean isRiskUnseen() {
        return !episode.isAssessed()
                && (referral.isNeverClosedUnseen()
                        || episode.about().priority() != Priority.ROUTINE);
    }

    /** Of specialist care, and nobody has seen the mother: less of it needs two people. */
    boolean isSpecialistUnseen() {
        return !episode.isAssessed() && episode.about().pathway() == Pathway.SPECIALIST_PERINATAL;
    }

    boolean hasUnexplainedBreach(Instant at) {
        return clocks.stream()
                .anyMatch(clock -> clock.isMissed(at) && clock.breachReason() == null);
    }

    boolean isRecorded(StaffAct act) {
        return acts.stream().anyMatch(one -> one.act().equals(act));
    }

    /** Whether the episode left its team by this very act. */
    boolean hasLeftBy(StaffAct act) {
        boolean left =
                episode.state() == EpisodeState.CLOSED || episode.state() == EpisodeState.PROPOSED;
        return left
                && acts.stream()
                        .map(RecordedAct::act)
                        .filter(StaffAct.Departure.class::isInstance)
                        .reduce((earlier, later) -> later)
                        .filter(act::equals)
                        .isPresent();
    }

    /** Whether a safeguarding concern has no named owner. */
    boolean lacksConcernOwner() {
        return referral.safeguardingConcern() && concernOwner == null;
    }
}
