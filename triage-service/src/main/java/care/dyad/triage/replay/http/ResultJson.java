package care.dyad.triage.replay.http;

import care.dyad.triage.replay.domain.Breakdown;
import care.dyad.triage.replay.domain.Counts;
import care.dyad.triage.replay.domain.Course;
import care.dyad.triage.replay.domain.Direction;
import care.dyad.triage.replay.domain.Move;
import care.dyad.triage.replay.domain.Movers;
import care.dyad.triage.replay.domain.ReplayResult;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * The result of a replay as JSON. A hidden cell is "*"; a breakdown without rows was withheld.
 *
 * @param movesNotShown lines of the table beyond the first {@value #SHOWN}
 */
record ResultJson(
        String hash,
        long tookMillis,
        int decisions,
        int unchanged,
        int down,
        int sideways,
        int up,
        int failedBefore,
        int failedNow,
        int otherEvents,
        SortedMap<String, Integer> unreadable,
        List<MoveLine> moves,
        int movesNotShown,
        List<Group> areas,
        List<Group> ethnicCategories) {

    private static final int SHOWN = 500;

    record MoveLine(
            Direction direction,
            int count,
            Course from,
            Course to,
            List<String> noLonger,
            List<String> matching,
            List<String> references) {

        static MoveLine of(ReplayResult.Moved moved) {
            Move move = moved.move();
            Movers movers = moved.movers();
            return new MoveLine(
                    move.direction(),
                    movers.count(),
                    move.from(),
                    move.to(),
                    move.noLonger(),
                    move.matching(),
                    movers.references());
        }
    }

    record Group(
            String code,
            String decisions,
            String down,
            String sideways,
            String up,
            String percentDown,
            String percentUp) {

        static List<Group> of(Breakdown breakdown) {
            return breakdown.rows().stream().map(Group::of).toList();
        }

        private static Group of(Breakdown.Row row) {
            return new Group(
                    row.group(),
                    row.decisions().toString(),
                    row.down().toString(),
                    row.sideways().toString(),
                    row.up().toString(),
                    row.percentDown().toString(),
                    row.percentUp().toString());
        }
    }

    static ResultJson of(ReplayResult result, Duration took) {
        ReplayResult.Seen seen = result.seen();
        Counts counts = seen.counts();
        return new ResultJson(
                result.hash(),
                took.toMillis(),
                counts.decisions(),
                counts.unchanged(),
                counts.down(),
                counts.sideways(),
                counts.up(),
                seen.failedBefore(),
                seen.failedNow(),
                seen.unknown(),
                seen.unreadable(),
                result.moves().stream().limit(SHOWN).map(MoveLine::of).toList(),
                Math.max(0, result.moves().size() - SHOWN),
                Group.of(result.areas()),
                Group.of(result.ethnicCategories()));
    }
}
