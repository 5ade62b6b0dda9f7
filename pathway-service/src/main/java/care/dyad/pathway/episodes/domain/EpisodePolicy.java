package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.directory.domain.Directory;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what an act of staff makes of an episode. A repeat changes nothing; overdue work can
 * always be recorded, with the time at which it happened.
 */
public final class EpisodePolicy {

    private final Departures departures;
    private final Anchors anchors;
    private final ActsBeside beside = new ActsBeside();
    private final CareEntries entries = new CareEntries();

    public EpisodePolicy(Directory directory, ClockPolicy clocks) {
        this.departures = new Departures(directory, clocks);
        this.anchors = new Anchors(clocks);
    }

    /**
     * What an act makes of an episode.
     *
     * @param by account of the member of staff
     * @param now current time, UTC
     */
    public Move decide(Situation found, StaffAct act, String by, Instant now) {
        if (found.hasLeftBy(act)) {
            return new Move.Repeated();
        }
        Refusal refusal = refusal(found.episode().state(), act);
        if (refusal != null) {
            return new Move.Refused(refusal);
        }
        TimeFault fault = fault(found.episode(), act.effectiveAt(), now);
        if (fault != null) {
            return new Move.Mistimed(fault);
        }
        Instant at = act.effectiveAt();
        return decide(found, act, new CaseEvent.Record(by, at == null ? now : at, now));
    }

    private Move decide(Situation found, StaffAct act, CaseEvent.Record record) {
        Episode episode = found.episode();
        return switch (act) {
            case StaffAct.Acceptance _ -> owned(found, episode.accept(record), record);
            case StaffAct.Assessment seen -> episode.assess(seen, record);
            case StaffAct.Intervention begun -> episode.startIntervention(begun, record);
            case StaffAct.Departure departure -> departures.leave(found, departure, record);
            case StaffAct.MissedContact missed ->
                    owned(found, beside.missed(found, missed, record), record);
            case StaffAct.Assignment assignment -> beside.assign(found, assignment, record);
            case StaffAct.ConcernOwner owner -> beside.own(found, owner, record);
            case StaffAct.BreachExplanation why -> beside.explain(found, why, record);
            case StaffAct.Reanchoring anchor -> anchors.reanchor(found, anchor, record);
            case StaffAct.CareEntry entry -> entries.record(found, entry, record);
        };
    }

    /** Whoever first takes care of a concern without an owner owns it until another is named. */
    private static Move owned(Situation found, Move move, CaseEvent.Record record) {
        if (!(move instanceof Move.Moved moved) || !found.lacksConcernOwner()) {
            return move;
        }
        List<CaseEvent> events = new ArrayList<>(moved.events());
        events.add(new CaseEvent.ConcernOwnerNamed(moved.episode().about(), record, record.by()));
        return new Move.Moved(moved.episode(), events, moved.clockEvents());
    }

    private static @Nullable Refusal refusal(EpisodeState state, StaffAct act) {
        return switch (state) {
            case PROPOSED -> act instanceof StaffAct.ConcernOwner ? null : Refusal.AWAITS_REVIEW;
            case CLOSED -> act instanceof StaffAct.BreachExplanation ? null : Refusal.CLOSED;
            case OPEN, ACCEPTED, ASSESSED, INTERVENTION_STARTED -> null;
        };
    }

    private static @Nullable TimeFault fault(Episode episode, @Nullable Instant at, Instant now) {
        if (at == null) {
            return null;
        }
        if (at.isAfter(now)) {
            return TimeFault.IN_THE_FUTURE;
        }
        return at.isBefore(episode.receivedAt()) ? TimeFault.BEFORE_RECEIPT : null;
    }
}
