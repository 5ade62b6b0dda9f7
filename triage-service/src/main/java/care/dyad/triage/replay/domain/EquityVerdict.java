package care.dyad.triage.replay.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether downward moves fall on some groups more than a limit allows.
 *
 * @param excess the limit
 * @param exceeding the groups beyond it, for example {@code area E06000057}
 * @param notJudged the groups too small to say
 */
public record EquityVerdict(BigDecimal excess, List<String> exceeding, List<String> notJudged) {

    /** Keeps its own copies. */
    public EquityVerdict {
        exceeding = List.copyOf(exceeding);
        notJudged = List.copyOf(notJudged);
    }

    /** True when no group is beyond the limit. */
    public boolean passed() {
        return exceeding.isEmpty();
    }

    static EquityVerdict of(EquityLimit limit, Counts all, Map<String, Counts> groups) {
        List<String> exceeding = new ArrayList<>();
        List<String> notJudged = new ArrayList<>();
        groups.forEach(
                (group, counts) -> {
                    switch (limit.of(counts, all)) {
                        case EXCEEDED -> exceeding.add(group);
                        case TOO_SMALL -> notJudged.add(group);
                        case WITHIN -> {}
                    }
                });
        return new EquityVerdict(limit.excess(), exceeding, notJudged);
    }
}
