package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.Announcements;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.Move;
import care.dyad.pathway.episodes.domain.NewCase;
import care.dyad.pathway.episodes.domain.NewEpisode;
import care.dyad.pathway.episodes.domain.OpeningPolicy;
import care.dyad.pathway.episodes.domain.RecordedAct;
import care.dyad.pathway.episodes.domain.Referrals;
import care.dyad.pathway.episodes.domain.Situation;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.reviews.domain.KeptClocks;
import care.dyad.pathway.reviews.domain.Policies;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An episode that staff act on, kept in memory, by the policies that the service uses. */
final class Acting {

    private final EpisodeClocks clocks =
            new EpisodeClocks(Policies.CLOCKS, new Announcements(Policies.DIRECTORY));
    private final List<CaseEvent> told = new ArrayList<>();
    private final List<ClockEvent> clockEvents = new ArrayList<>();

    private Situation found;
    private Instant now;

    /** The first episode of a referral, just opened. */
    Acting(Referrals referral) {
        now = Referrals.RECEIVED_AT;
        NewCase opened =
                new OpeningPolicy(Policies.DIRECTORY, Policies.CLOCKS, Policies.IDS)
                        .open(referral.referral(), now);
        NewEpisode first = opened.episodes().getFirst();
        Set<Pathway> others =
                opened.episodes().stream()
                        .skip(1)
                        .map(one -> one.about().pathway())
                        .collect(Collectors.toSet());
        found =
                new Situation(
                        KeptClocks.running(first).episode(),
                        opened.referral(),
                        KeptClocks.running(first).clocks(),
                        List.of(),
                        others,
                        null);
    }

    /** Time goes on; deadlines that pass are announced. */
    Acting at(String time) {
        now = Instant.parse(time);
        return with(
                found.episode(),
                found.clocks().stream().map(this::announced).toList(),
                found.acts(),
                found.concernOwner());
    }

    Move act(StaffAct act) {
        return act(act, "clinician");
    }

    Move act(StaffAct act, String by) {
        Move move = Policies.EPISODES.decide(found, act, by, now);
        if (move instanceof Move.Moved moved) {
            Instant at = act.effectiveAt() == null ? now : act.effectiveAt();
            store(moved, new RecordedAct(act, by, at, now));
        }
        return move;
    }

    private void store(Move.Moved moved, RecordedAct act) {
        CaseEvent.Record record =
                new CaseEvent.Record(act.by(), act.effectiveAt(), act.recordedAt());
        List<ClockEvent> moves = clocks.after(found, moved, record);
        List<EpisodeClock> kept = new ArrayList<>(found.clocks());
        moves.forEach(event -> KeptClocks.apply(event, kept));
        if (moved.episode().state() == EpisodeState.CLOSED) {
            kept.replaceAll(Acting::ended);
        }
        List<RecordedAct> acts = new ArrayList<>(found.acts());
        acts.add(act);
        String owner = found.concernOwner();
        for (CaseEvent event : moved.events()) {
            owner = event instanceof CaseEvent.ConcernOwnerNamed named ? named.account() : owner;
        }
        told.addAll(moved.events());
        clockEvents.addAll(moves);
        with(moved.episode(), kept, acts, owner);
    }

    private Acting with(
            Episode episode,
            List<EpisodeClock> kept,
            List<RecordedAct> acts,
            @Nullable String owner) {
        found = new Situation(episode, found.referral(), kept, acts, found.otherPathways(), owner);
        return this;
    }

    private EpisodeClock announced(EpisodeClock clock) {
        boolean late = clock.isUnmet() && !clock.deadline().isInTime(now);
        return late
                ? new EpisodeClock(
                        clock.deadline(), ClockState.BREACHED, null, clock.breachReason())
                : clock;
    }

    private static EpisodeClock ended(EpisodeClock clock) {
        boolean open = clock.state() == ClockState.RUNNING || clock.state() == ClockState.DUE_SOON;
        return open ? new EpisodeClock(clock.deadline(), ClockState.ENDED) : clock;
    }

    Situation found() {
        return found;
    }

    EpisodeState state() {
        return found.episode().state();
    }

    Instant now() {
        return now;
    }

    List<CaseEvent> told() {
        return told;
    }

    List<ClockEvent> clockEvents() {
        return clockEvents;
    }
}
