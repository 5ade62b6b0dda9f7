package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What has to be true of a screening score (ranges: {@link Instrument}). */
final class ScoreRules {

    private final String pointer;
    private final Score score;
    private final List<Fault> faults = new ArrayList<>();

    private ScoreRules(PlacedScore placed) {
        this.pointer = "/presentation/screening/" + placed.index();
        this.score = placed.score();
    }

    static List<Fault> faults(PlacedScore placed, LocalDate today) {
        var rules = new ScoreRules(placed);
        rules.something();
        rules.total();
        rules.riskItem();
        rules.factors();
        rules.completion(today);
        return rules.faults;
    }

    private void something() {
        if (score.total() == null && score.riskItem() == null && score.factors().isEmpty()) {
            fault("", FaultCode.MISSING, "has no score: send a total, a riskItem or factors");
        }
    }

    private void total() {
        range("/total", score.total(), score.instrument().highest());
    }

    private void riskItem() {
        Integer item = score.riskItem();
        if (item == null) {
            return;
        }
        if (score.instrument().highestRiskItem().isEmpty()) {
            fault("/riskItem", FaultCode.NOT_EXPECTED, "does not go with this instrument");
            return;
        }
        range("/riskItem", item, score.instrument().highestRiskItem().getAsInt());
        Integer total = score.total();
        if (total != null && item > total) {
            fault("/riskItem", FaultCode.INCONSISTENT, "must not be higher than the total");
        }
    }

    private void factors() {
        List<Integer> factors = score.factors();
        List<Integer> highest = score.instrument().highestFactors();
        if (factors.isEmpty() || score.instrument() == Instrument.UNKNOWN) {
            return;
        }
        if (highest.isEmpty()) {
            fault("/factors", FaultCode.NOT_EXPECTED, "do not go with this instrument");
            return;
        }
        if (factors.size() != highest.size()) {
            fault("/factors", FaultCode.OUT_OF_RANGE, "must be " + highest.size() + " scores");
            return;
        }
        for (int i = 0; i < factors.size(); i++) {
            range("/factors/" + i, factors.get(i), highest.get(i));
        }
        Integer total = score.total();
        if (total != null && factors.stream().mapToInt(Integer::intValue).sum() > total) {
            fault("/factors", FaultCode.INCONSISTENT, "must not add up to more than the total");
        }
    }

    private void completion(LocalDate today) {
        LocalDate completed = score.completedOn();
        if (completed != null && completed.isAfter(today)) {
            fault("/completedOn", FaultCode.IN_THE_FUTURE, "must not be in the future");
        }
    }

    private void range(String field, @Nullable Integer value, int highest) {
        if (value != null && (value < 0 || value > highest)) {
            fault(field, FaultCode.OUT_OF_RANGE, "must be from 0 to " + highest);
        }
    }

    private void fault(String field, FaultCode code, String message) {
        faults.add(new Fault(pointer + field, code, message));
    }
}
