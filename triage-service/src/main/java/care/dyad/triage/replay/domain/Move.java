package care.dyad.triage.replay.domain;

import care.dyad.triage.domain.MatchedRule;
import care.dyad.triage.domain.TriageDecision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From where to where a decision moves, and by which rules.
 *
 * @param noLonger ids of the rules that matched before and do not now
 * @param matching ids of the rules that match now and did not before; where the same rules match
 *     and only say something else, all of them
 */
public record Move(Course from, Course to, List<String> noLonger, List<String> matching)
        implements Comparable<Move> {

    private static final Comparator<Move> ORDER =
            Comparator.comparing(Move::direction)
                    .thenComparing(Move::from)
                    .thenComparing(Move::to)
                    .thenComparing(move -> move.noLonger().toString())
                    .thenComparing(move -> move.matching().toString());

    /** Keeps its own copies. */
    public Move {
        noLonger = List.copyOf(noLonger);
        matching = List.copyOf(matching);
    }

    /** The move from a stored decision to the one now; empty when the course is the same. */
    public static Optional<Move> of(StoredDecision stored, TriageDecision now) {
        Course to = Course.of(now);
        return stored.course().equals(to) ? Optional.empty() : Optional.of(moved(stored, to, now));
    }

    private static Move moved(StoredDecision stored, Course to, TriageDecision now) {
        List<String> rules = now.rules().stream().map(MatchedRule::id).toList();
        List<String> gone = without(stored.rules(), rules);
        List<String> come = without(rules, stored.rules());
        boolean sameRules = gone.isEmpty() && come.isEmpty();
        return new Move(stored.course(), to, gone, sameRules ? rules : come);
    }

    private static List<String> without(List<String> rules, List<String> others) {
        return rules.stream().filter(rule -> !others.contains(rule)).toList();
    }

    /** Which way it goes. */
    public Direction direction() {
        return from.to(to);
    }

    /** What moves down comes first. */
    @Override
    public int compareTo(Move other) {
        return ORDER.compare(this, other);
    }
}
