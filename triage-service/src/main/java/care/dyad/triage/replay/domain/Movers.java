package care.dyad.triage.replay.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * The decisions that make one move.
 *
 * @param count how many
 * @param references the first {@value #SHOWN} referrals among them in alphabetical order
 */
public record Movers(int count, List<String> references) {

    private static final int SHOWN = 5;

    /** Keeps its own copy. */
    public Movers {
        references = List.copyOf(references);
    }

    static Movers one(String reference) {
        return new Movers(1, List.of(reference));
    }

    Movers plus(Movers other) {
        return new Movers(
                count + other.count,
                Stream.concat(references.stream(), other.references.stream())
                        .sorted()
                        .distinct()
                        .limit(SHOWN)
                        .toList());
    }
}
