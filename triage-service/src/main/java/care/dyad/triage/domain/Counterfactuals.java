package care.dyad.triage.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what would have raised a decision, by asking the rules again with one input made worse. So
 * it knows no threshold of its own. A change counts when it raises priority or intensity and lowers
 * neither.
 */
public final class Counterfactuals {

    /** Enough to see what matters; more would not be read. */
    private static final int MOST_FOR_EACH_OUTCOME = 2;

    /** What a decision is worth in the two orders: priority, then the strongest pathway. */
    private record Rank(Priority priority, int intensity) {

        static Rank of(Priority priority, List<Pathway> pathways) {
            return new Rank(priority, pathways.stream().mapToInt(Enum::ordinal).max().orElse(-1));
        }

        boolean isAbove(Rank other) {
            return !equals(other)
                    && priority.compareTo(other.priority) >= 0
                    && intensity >= other.intensity;
        }
    }

    private final Changes changes;
    private final Rank rank;
    private final Function<ReferralFacts, TriageDecision> rules;

    private Counterfactuals(
            ReferralFacts facts, Rank rank, Function<ReferralFacts, TriageDecision> rules) {
        this.changes = new Changes(facts);
        this.rank = rank;
        this.rules = rules;
    }

    /**
     * What would have raised the decision, the mildest first; empty when nothing can.
     *
     * @param rules the rules that made the decision
     */
    public static List<Counterfactual> of(
            ReferralFacts facts,
            TriageDecision decision,
            Function<ReferralFacts, TriageDecision> rules) {
        var rank = Rank.of(decision.priority(), decision.pathways());
        var highest = new Rank(Priority.EMERGENCY, Pathway.SPECIALIST_PERINATAL.ordinal());
        return decision.isFailed() || rank.equals(highest)
                ? List.of()
                : new Counterfactuals(facts, rank, rules).found();
    }

    private List<Counterfactual> found() {
        Map<Rank, Integer> found = new HashMap<>();
        Set<Object> seen = new HashSet<>();
        List<Counterfactual> kept = new ArrayList<>();
        candidates()
                .flatMap(change -> raised(change).stream())
                .filter(one -> seen.add(List.of(one.input(), rank(one))))
                .filter(one -> found.merge(rank(one), 1, Integer::sum) <= MOST_FOR_EACH_OUTCOME)
                .forEach(kept::add);
        kept.sort(
                Comparator.comparing(Counterfactual::priority)
                        .thenComparing(one -> rank(one).intensity()));
        return kept;
    }

    private static Rank rank(Counterfactual one) {
        return Rank.of(one.priority(), one.pathways());
    }

    private Stream<Change> candidates() {
        int scores = changes.facts().presentation().screening().size();
        return Stream.of(
                        IntStream.range(0, scores).boxed().flatMap(i -> leastTotal(i).stream()),
                        changes.riskItems(),
                        changes.complexity(),
                        Stream.of(changes.relationshipConcern()),
                        changes.history(),
                        changes.familyHistory(),
                        changes.redFlags())
                .flatMap(kind -> kind);
    }

    /** A higher total lowers nothing, so the least one that raises is found by halving. */
    private Optional<Change> leastTotal(int index) {
        ScreeningScore score = changes.facts().presentation().screening().get(index);
        if (score.total() == null || score.instrument() == Instrument.UNKNOWN) {
            return Optional.empty();
        }
        int low = score.total();
        int high = score.instrument().highestTotal();
        if (raised(changes.total(index, high)).isEmpty()) {
            return Optional.empty();
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (raised(changes.total(index, middle)).isPresent()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(changes.total(index, high));
    }

    private Optional<Counterfactual> raised(Change change) {
        TriageDecision decision = rules.apply(change.facts());
        Rank other = Rank.of(decision.priority(), decision.pathways());
        return decision.isFailed() || !other.isAbove(rank)
                ? Optional.empty()
                : Optional.of(counterfactual(change, decision));
    }

    private Counterfactual counterfactual(Change change, TriageDecision decision) {
        return new Counterfactual(
                change.input(),
                change.value(),
                decision.disposition(),
                decision.priority(),
                decision.pathways(),
                "Would be " + outcome(decision) + " if " + change.words());
    }

    private String outcome(TriageDecision decision) {
        String what =
                decision.priority() == rank.priority()
                        ? "for " + team(decision.pathways())
                        : priority(decision.priority());
        return decision.disposition() == Disposition.REVIEW
                ? what + ", confirmed by a clinician,"
                : what;
    }

    private static String priority(Priority priority) {
        return switch (priority) {
            case ROUTINE -> "routine";
            case URGENT -> "urgent";
            case EMERGENCY -> "an emergency";
        };
    }

    private static String team(List<Pathway> pathways) {
        return switch (pathways.stream().max(Comparator.naturalOrder()).orElseThrow()) {
            case VCSE_LINK_WORK -> "link work";
            case PARENT_INFANT -> "the parent-infant team";
            case SPECIALIST_PERINATAL -> "the specialist perinatal team";
        };
    }
}
