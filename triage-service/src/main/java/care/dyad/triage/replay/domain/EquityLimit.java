package care.dyad.triage.replay.domain;

import java.math.BigDecimal;

/**
 * By how much the share of downward moves in a group may exceed the share in all decisions.
 *
 * @param excess above 0 and at most 1; 0.05 is five percentage points
 */
public record EquityLimit(BigDecimal excess) {

    /**
     * @throws IllegalArgumentException when it is not above 0 and at most 1
     */
    public EquityLimit {
        if (excess.signum() <= 0 || excess.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("an equity limit is above 0 and at most 1");
        }
    }

    enum Finding {
        WITHIN,
        EXCEEDED,
        TOO_SMALL
    }

    /**
     * A group is judged unless that would rest on how many fewer than 5 of it moved down: such a
     * number is hidden, and a finding must not give it away.
     */
    Finding of(Counts group, Counts all) {
        if (Cell.isSmall(group.down())) {
            return exceeds(Cell.LARGEST_SMALL, group, all) ? Finding.TOO_SMALL : Finding.WITHIN;
        }
        return exceeds(group.down(), group, all) ? Finding.EXCEEDED : Finding.WITHIN;
    }

    /** down / group - allDown / all > excess, without a division. */
    private boolean exceeds(int down, Counts group, Counts all) {
        BigDecimal both = BigDecimal.valueOf((long) group.decisions() * all.decisions());
        long difference = (long) down * all.decisions() - (long) all.down() * group.decisions();
        return BigDecimal.valueOf(difference).compareTo(excess.multiply(both)) > 0;
    }
}
