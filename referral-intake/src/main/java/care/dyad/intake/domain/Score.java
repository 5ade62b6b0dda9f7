package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One completed screening instrument: scores only. Missing is not zero.
 *
 * @param instrument which instrument
 * @param total total score, or null
 * @param riskItem score of the risk item, or null
 * @param factors PBQ factors 1 to 4 in order, else empty
 * @param completedOn when it was completed, or null
 */
public record Score(
        Instrument instrument,
        @Nullable Integer total,
        @Nullable Integer riskItem,
        List<Integer> factors,
        @Nullable LocalDate completedOn) {

    public Score {
        factors = List.copyOf(Objects.requireNonNullElse(factors, List.of()));
    }
}
