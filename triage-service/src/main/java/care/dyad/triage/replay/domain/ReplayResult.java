package care.dyad.triage.replay.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What other rules would make of the stored decisions.
 *
 * @param hash SHA-256 in lower-case hexadecimal; the same for the same ruleset and log
 * @param seen what was in the log
 * @param moves what would move, downward moves first
 * @param areas the same by area
 * @param ethnicCategories the same by ethnic category
 */
public record ReplayResult(
        String hash, Seen seen, List<Moved> moves, Breakdown areas, Breakdown ethnicCategories) {

    /** Keeps its own copy. */
    public ReplayResult {
        moves = List.copyOf(moves);
    }

    /**
     * A line of the table.
     *
     * @param movers those who make the move
     */
    public record Moved(Move move, Movers movers) {}

    /**
     * What was in the log.
     *
     * @param counts the decisions
     * @param failedBefore decisions that stand for a failure of the rules of their time
     * @param failedNow decisions on which the replayed rules fail
     * @param unknown events of other types
     * @param unreadable records that cannot be read, by reason
     */
    public record Seen(
            Counts counts,
            int failedBefore,
            int failedNow,
            int unknown,
            SortedMap<String, Integer> unreadable) {

        /** Keeps its own copy. */
        public Seen {
            unreadable = new TreeMap<>(unreadable);
        }
    }
}
