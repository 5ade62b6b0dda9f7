package care.dyad.pathway.episodes.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What teams record in the words of their pathway; the first ones move the episode on. */
final class CareEntries {

    /** NHS Data Dictionary consultation mechanism of a visit: face to face. */
    private static final String FACE_TO_FACE = "01";

    Move record(Situation found, StaffAct.CareEntry act, CaseEvent.Record record) {
        Episode episode = found.episode();
        if (!act.kind().isOf(episode.about().pathway())) {
            return new Move.Refused(Refusal.OTHER_PATHWAY);
        }
        if (found.isRecorded(act)) {
            return new Move.Repeated();
        }
        if (episode.state() == EpisodeState.OPEN) {
            return new Move.Refused(Refusal.NOT_ACCEPTED);
        }
        boolean ofAGoal =
                act.kind() == CareKind.GOAL_REACHED || act.kind() == CareKind.GOAL_DROPPED;
        if (ofAGoal && !hasGoal(found, act.code())) {
            return new Move.Refused(Refusal.NO_SUCH_GOAL);
        }
        return recorded(act, record, begun(episode, act, record));
    }

    private static boolean hasGoal(Situation found, String goal) {
        return found.acts().stream()
                .map(RecordedAct::act)
                .anyMatch(
                        act ->
                                act instanceof StaffAct.CareEntry entry
                                        && entry.kind() == CareKind.GOAL_SET
                                        && entry.code().equals(goal));
    }

    /** What the entry makes of the episode: the first one of some kinds moves it on. */
    private static Move begun(Episode episode, StaffAct.CareEntry act, CaseEvent.Record record) {
        Instant at = act.doneAt();
        return switch (act.kind().begins()) {
            case ASSESSMENT ->
                    episode.assess(new StaffAct.Assessment(at, act.code(), FACE_TO_FACE), record);
            case HELP ->
                    episode.interventionAt() == null
                            ? episode.startIntervention(new StaffAct.Intervention(at), record)
                            : new Move.Moved(episode);
            case NOTHING -> new Move.Moved(episode);
        };
    }

    private static Move recorded(StaffAct.CareEntry act, CaseEvent.Record record, Move begun) {
        if (!(begun instanceof Move.Moved moved)) {
            return begun;
        }
        List<CaseEvent> events = new ArrayList<>(moved.events());
        events.add(
                new CaseEvent.CareRecorded(
                        moved.episode().about(), record, act.kind(), act.code(), act.ratings()));
        return new Move.Moved(moved.episode(), events, moved.clockEvents());
    }
}
