package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.Context;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.UnaryTests;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Each row of a table does something that the others do not. Rows are compared as they are written,
 * a dash as whatever the other row says: what this finds is always a fault.
 */
final class DistinctRows {

    private DistinctRows() {}

    /** The rows that overlap, are never reached, or say what another one says already. */
    static Stream<String> faults(Definitions ruleset) {
        return ruleset.getDrgElement().stream()
                .map(DistinctRows::logic)
                .flatMap(DistinctRows::tables)
                .flatMap(DistinctRows::faults);
    }

    private static @Nullable Expression logic(DRGElement element) {
        return switch (element) {
            case Decision decision -> decision.getExpression();
            case BusinessKnowledgeModel model -> model.getEncapsulatedLogic().getExpression();
            default -> null;
        };
    }

    private static Stream<DecisionTable> tables(@Nullable Expression logic) {
        return switch (logic) {
            case DecisionTable table -> Stream.of(table);
            case Context context ->
                    context.getContextEntry().stream()
                            .flatMap(entry -> tables(entry.getExpression()));
            case null, default -> Stream.empty();
        };
    }

    private static Stream<String> faults(DecisionTable table) {
        List<DecisionRule> rows = table.getRule();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(
                        later ->
                                rows.subList(0, later).stream()
                                        .flatMap(row -> fault(table, row, rows.get(later))));
    }

    private static Stream<String> fault(DecisionTable table, DecisionRule row, DecisionRule later) {
        boolean covers = covers(row, later);
        boolean covered = covers(later, row);
        String both = "rows " + row.getId() + " and " + later.getId();
        return switch (table.getHitPolicy()) {
            case UNIQUE -> covers || covered ? Stream.of(both + " overlap") : Stream.empty();
            case FIRST ->
                    covers
                            ? Stream.of("row " + later.getId() + " is never reached")
                            : Stream.empty();
            case COLLECT ->
                    (covers || covered) && outputs(row).equals(outputs(later))
                            ? Stream.of(both + " say the same of the same referral")
                            : Stream.empty();
            case ANY, PRIORITY, RULE_ORDER, OUTPUT_ORDER -> Stream.empty();
        };
    }

    /** Whether whatever matches the other row matches this one too. */
    private static boolean covers(DecisionRule row, DecisionRule other) {
        List<String> cells = cells(row);
        List<String> others = cells(other);
        return IntStream.range(0, cells.size())
                .allMatch(i -> cells.get(i).equals("-") || cells.get(i).equals(others.get(i)));
    }

    private static List<String> cells(DecisionRule row) {
        return row.getInputEntry().stream().map(UnaryTests::getText).map(String::strip).toList();
    }

    private static List<String> outputs(DecisionRule row) {
        return row.getOutputEntry().stream()
                .map(LiteralExpression::getText)
                .map(String::strip)
                .toList();
    }
}
