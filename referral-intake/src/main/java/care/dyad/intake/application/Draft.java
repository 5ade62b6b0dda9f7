package care.dyad.intake.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A referral that somebody is still writing. Masked when printed.
 *
 * @param id random; later the reference under which it is sent
 * @param answers what was typed or chosen, by JSON pointer; day, month and year of a date
 */
public record Draft(UUID id, Map<String, List<String>> answers) {

    public Draft {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "Draft[" + id + ", masked]";
    }
}
