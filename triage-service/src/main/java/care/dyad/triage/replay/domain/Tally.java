package care.dyad.triage.replay.domain;

import care.dyad.triage.domain.TriageDecision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a replay has counted so far. It keeps no decision, and comes to the same whatever the order;
 * not for two threads at once.
 */
public final class Tally {

    private Counts all = Counts.NONE;
    private int failedBefore;
    private int failedNow;
    private int unknown;
    private final SortedMap<String, Integer> unreadable = new TreeMap<>();
    private final Map<Move, Movers> moves = new HashMap<>();
    private final SortedMap<String, Counts> areas = new TreeMap<>();
    private final SortedMap<String, Counts> ethnicCategories = new TreeMap<>();
    private final Digest digest = new Digest();

    /** Counts a decision and what it is now. */
    public void add(StoredDecision stored, TriageDecision now) {
        Optional<Move> move = Move.of(stored, now);
        Counts counted = move.map(Move::direction).map(Counts::of).orElse(Counts.UNCHANGED);
        all = all.plus(counted);
        areas.merge(stored.person().area(), counted, Counts::plus);
        ethnicCategories.merge(stored.person().ethnicCategory(), counted, Counts::plus);
        move.ifPresent(one -> moves.merge(one, Movers.one(stored.reference()), Movers::plus));
        failedBefore += stored.failed() ? 1 : 0;
        failedNow += now.isFailed() ? 1 : 0;
        digest.add(line(stored, now));
    }

    private static String line(StoredDecision stored, TriageDecision now) {
        var line = new StringBuilder(256);
        line.append(stored.position().partition()).append(':').append(stored.position().offset());
        add(line, stored.course());
        stored.rules().forEach(rule -> line.append(' ').append(rule));
        line.append(" >");
        add(line, Course.of(now));
        now.rules().forEach(rule -> line.append(' ').append(rule.id()));
        return line.toString();
    }

    private static void add(StringBuilder line, Course course) {
        line.append(' ').append(course.disposition());
        line.append(' ').append(course.priority());
        line.append(' ').append(course.severity());
        course.pathways().forEach(pathway -> line.append(' ').append(pathway));
        line.append(" by");
    }

    /** Counts a record that cannot be read. */
    public void add(LogEntry.Unreadable record) {
        unreadable.merge(record.code(), 1, Integer::sum);
        digest.add(record.toString());
    }

    /** Counts an event that is no decision. */
    public void add(LogEntry.Unknown event) {
        unknown++;
        digest.add(event.toString());
    }

    /** Adds what another one counted. */
    public void add(Tally other) {
        all = all.plus(other.all);
        failedBefore += other.failedBefore;
        failedNow += other.failedNow;
        unknown += other.unknown;
        other.unreadable.forEach((code, count) -> unreadable.merge(code, count, Integer::sum));
        other.moves.forEach((move, movers) -> moves.merge(move, movers, Movers::plus));
        other.areas.forEach((area, counts) -> areas.merge(area, counts, Counts::plus));
        other.ethnicCategories.forEach(
                (category, counts) -> ethnicCategories.merge(category, counts, Counts::plus));
        digest.add(other.digest);
    }

    /** What came of it all. */
    public ReplayResult result(String rulesetHash, List<Span> log) {
        var seen = new ReplayResult.Seen(all, failedBefore, failedNow, unknown, unreadable);
        var table =
                moves.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(move -> new ReplayResult.Moved(move.getKey(), move.getValue()))
                        .toList();
        var content = List.of(rulesetHash, log, digest.hex(), seen, table);
        return new ReplayResult(
                Digest.of(content.toString()),
                seen,
                table,
                Breakdown.of(areas),
                Breakdown.of(ethnicCategories));
    }

    /** Whether the moves fall on areas and ethnic categories within a limit. */
    public EquityVerdict judge(EquityLimit limit) {
        SortedMap<String, Counts> groups = new TreeMap<>();
        areas.forEach((area, counts) -> groups.put("area " + area, counts));
        ethnicCategories.forEach(
                (category, counts) -> groups.put("ethnic category " + category, counts));
        return EquityVerdict.of(limit, all, groups);
    }
}
