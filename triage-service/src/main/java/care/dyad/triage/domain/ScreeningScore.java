package care.dyad.triage.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One completed screening instrument. What is null was not sent, and missing is never zero.
 *
 * @param instrument which instrument
 * @param total total score
 * @param riskItem score of the risk item
 * @param factors PBQ factor scores 1 to 4, in order; empty when not sent
 * @param ageDays days from completion to the received date (Europe/London)
 */
public record ScreeningScore(
        Instrument instrument,
        @Nullable Integer total,
        @Nullable Integer riskItem,
        List<Integer> factors,
        @Nullable Integer ageDays) {

    /** Highest scores of the four PBQ factors (Brockington 2006). */
    private static final List<Integer> HIGHEST_FACTORS = List.of(60, 35, 20, 10);

    /**
     * @throws IllegalArgumentException when a score is one that the instrument cannot give
     */
    public ScreeningScore {
        factors = List.copyOf(factors);
        require(total, instrument.highestTotal(), instrument);
        require(riskItem, instrument.highestRiskItem(), instrument);
        if (!factors.isEmpty() && factors.size() != HIGHEST_FACTORS.size()) {
            throw new IllegalArgumentException(instrument + " needs four factors or none");
        }
        for (int i = 0; i < factors.size(); i++) {
            require(factors.get(i), HIGHEST_FACTORS.get(i), instrument);
        }
    }

    private static void require(@Nullable Integer score, int highest, Instrument instrument) {
        if (score != null && (score < 0 || score > highest)) {
            throw new IllegalArgumentException(instrument + " has a score outside its range");
        }
    }

    /**
     * The score of a PBQ factor, or null when it was not sent.
     *
     * @param number 1 to 4
     */
    public @Nullable Integer factor(int number) {
        return factors.isEmpty() ? null : factors.get(number - 1);
    }
}
