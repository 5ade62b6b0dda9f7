package care.dyad.triage.replay.domain;

import static care.dyad.triage.replay.domain.Decisions.LINK_WORK;
import static care.dyad.triage.replay.domain.Decisions.SPECIALIST;
import static care.dyad.triage.replay.domain.Decisions.now;
import static care.dyad.triage.replay.domain.Decisions.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.dyad.triage.domain.TriageDecision;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

class TallyTest {

    private static final List<Span> LOG = List.of(new Span(0, 0, 40), new Span(1, 0, 40));

    private final Tally tally = new Tally();

    @Test
    void countsEveryRecordOnce() {
        tally.add(stored(1, "E1", "A", SPECIALIST), now(SPECIALIST, "T6"));
        tally.add(stored(2, "E1", "A", SPECIALIST), now(LINK_WORK, "T10"));
        tally.add(stored(3, "E1", "A", LINK_WORK), now(SPECIALIST, "T6"));
        tally.add(stored(4, "E1", "A", LINK_WORK), TriageDecision.failed());
        tally.add(new LogEntry.Unreadable(new Position(0, 5), "MALFORMED_AVRO"));
        tally.add(new LogEntry.Unknown(new Position(0, 6)));

        var seen = tally.result("rules", LOG).seen();

        assertThat(seen.counts()).isEqualTo(new Counts(4, 2, 0, 1));
        assertThat(seen.counts().unchanged()).isEqualTo(1);
        assertThat(seen.failedBefore()).isZero();
        assertThat(seen.failedNow()).isEqualTo(1);
        assertThat(seen.unreadable()).containsExactly(Map.entry("MALFORMED_AVRO", 1));
        assertThat(seen.unknown()).isEqualTo(1);
    }

    @Test
    void showsDownwardMovesFirstWithTheFirstReferrals() {
        for (int number = 9; number > 0; number--) {
            tally.add(stored(number, "E1", "A", SPECIALIST), now(LINK_WORK, "T10"));
        }
        tally.add(stored(10, "E1", "A", LINK_WORK), now(SPECIALIST, "T6"));

        var moves = tally.result("rules", LOG).moves();

        assertThat(moves)
                .extracting(moved -> moved.move().direction())
                .containsExactly(Direction.DOWN, Direction.UP);
        assertThat(moves.getFirst().movers())
                .isEqualTo(
                        new Movers(
                                9, List.of("DY-0001", "DY-0002", "DY-0003", "DY-0004", "DY-0005")));
    }

    @Test
    void hashIsTheSameInEveryOrderAndSplit() {
        var records = new ArrayList<>(records());
        var expected = result(records).hash();

        Collections.shuffle(records, new Random(4));
        var left = new Tally();
        var right = new Tally();
        records.subList(0, 20).forEach(record -> record.accept(left));
        records.subList(20, 40).forEach(record -> record.accept(right));
        left.add(right);

        assertThat(left.result("rules", LOG)).isEqualTo(result(records()));
        assertThat(left.result("rules", LOG).hash()).isEqualTo(expected).hasSize(64);
    }

    @Test
    void hashTellsRulesetLogAndEveryDecisionApart() {
        var same = result(records()).hash();

        var otherRules = tallied(records()).result("other", LOG).hash();
        var otherLog = tallied(records()).result("rules", List.of(new Span(0, 0, 41))).hash();
        tallied(records(), tally);
        tally.add(stored(99, "E1", "A", LINK_WORK), now(LINK_WORK, "T6"));

        assertThat(tally.result("rules", LOG).hash()).isNotEqualTo(same);
        assertThat(otherRules).isNotEqualTo(same);
        assertThat(otherLog).isNotEqualTo(same);
    }

    @Test
    void breaksDownByAreaAndEthnicCategoryWithoutSmallNumbers() {
        var result = result(records());

        assertThat(result.areas().rows())
                .extracting(
                        Breakdown.Row::group,
                        row -> row.decisions().toString(),
                        row -> row.down().toString(),
                        row -> row.percentDown().toString())
                .containsExactly(tuple("E1", "20", "20", "100"), tuple("E2", "20", "*", "*"));
        assertThat(result.ethnicCategories().rows())
                .extracting(Breakdown.Row::group)
                .containsExactly("A", "B", "Z");
    }

    @Test
    void anEquityLimitNamesTheGroupsBeyondIt() {
        var verdict = tallied(records()).judge(new EquityLimit(new BigDecimal("0.2")));

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.exceeding()).containsExactly("area E1");
        assertThat(tallied(records()).judge(new EquityLimit(BigDecimal.ONE)).passed()).isTrue();
    }

    /** 20 of area E1 move down; of 20 of area E2 two do. */
    private static List<Consumer<Tally>> records() {
        return IntStream.range(0, 40)
                .<Consumer<Tally>>mapToObj(
                        i -> {
                            var area = i % 2 == 0 ? "E1" : "E2";
                            var ethnic = List.of("A", "B", "Z", "A", "B").get(i % 5);
                            var to = i % 2 == 0 || i < 5 ? LINK_WORK : SPECIALIST;
                            return tally ->
                                    tally.add(stored(i, area, ethnic, SPECIALIST), now(to, "T6"));
                        })
                .toList();
    }

    private static ReplayResult result(List<Consumer<Tally>> records) {
        return tallied(records).result("rules", LOG);
    }

    private static Tally tallied(List<Consumer<Tally>> records) {
        return tallied(records, new Tally());
    }

    private static Tally tallied(List<Consumer<Tally>> records, Tally tally) {
        records.forEach(record -> record.accept(tally));
        return tally;
    }
}
