package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.Context;
import org.kie.dmn.model.api.ContextEntry;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.LiteralExpression;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a ruleset must say of itself: every row has an id and a source, every matched rule an id of
 * the triage table and a reason, every setting the mark [DEFAULT].
 */
final class ExplainedRows {

    /** The rows of the triage table that this service decides; what can be told apart later. */
    private static final Set<String> RULES =
            Set.of(
                    "T0",
                    "T1",
                    "T2",
                    "T3",
                    "T4",
                    "T5",
                    "T6",
                    "T6b",
                    "T7",
                    "T8",
                    "T9",
                    "T10",
                    "T11",
                    "T12",
                    "UNKNOWN-RED-FLAG",
                    "UNKNOWN-SYMBOL",
                    "VCSE-REVIEW");

    private static final String SETTINGS = "Settings";

    private ExplainedRows() {}

    /** What is missing, row by row; empty when nothing is. */
    static Stream<String> faults(Definitions ruleset) {
        return ruleset.getDrgElement().stream().flatMap(ExplainedRows::faults);
    }

    private static Stream<String> faults(DRGElement element) {
        return switch (logic(element)) {
            case DecisionTable table -> table.getRule().stream().flatMap(row -> faults(table, row));
            case Context context when SETTINGS.equals(element.getName()) ->
                    context.getContextEntry().stream().flatMap(ExplainedRows::unmarked);
            case null, default -> Stream.empty();
        };
    }

    private static @Nullable Expression logic(DRGElement element) {
        return switch (element) {
            case Decision decision -> decision.getExpression();
            case BusinessKnowledgeModel model -> model.getEncapsulatedLogic().getExpression();
            default -> null;
        };
    }

    private static Stream<String> faults(DecisionTable table, DecisionRule row) {
        String id = Objects.requireNonNullElse(row.getId(), "");
        String where = id.isEmpty() ? "a row of " + table.getId() : "row " + id;
        return Stream.of(
                        id.isEmpty() ? Stream.of(where + " has no id") : Stream.<String>empty(),
                        unsourced(row)
                                ? Stream.of(where + " has no source")
                                : Stream.<String>empty(),
                        outputs(table, row, "rule")
                                .filter(rule -> !RULES.contains(rule))
                                .map(rule -> where + " gives the unknown rule " + rule),
                        outputs(table, row, "reason")
                                .filter(reason -> reason.isBlank() || reason.equals("null"))
                                .map(reason -> where + " gives no reason"))
                .flatMap(faults -> faults);
    }

    private static boolean unsourced(DecisionRule row) {
        return row.getAnnotationEntry().stream()
                .allMatch(note -> note.getText() == null || note.getText().isBlank());
    }

    /** The text in the output columns of this name, without the quotes of a string. */
    private static Stream<String> outputs(DecisionTable table, DecisionRule row, String column) {
        List<LiteralExpression> cells = row.getOutputEntry();
        return IntStream.range(0, cells.size())
                .filter(i -> column.equals(table.getOutput().get(i).getName()))
                .mapToObj(i -> cells.get(i).getText().strip().replaceAll("^\"|\"$", ""));
    }

    private static Stream<String> unmarked(ContextEntry entry) {
        String description = entry.getVariable().getDescription();
        return description != null && description.contains("[DEFAULT]")
                ? Stream.empty()
                : Stream.of("setting " + entry.getVariable().getName() + " has no mark [DEFAULT]");
    }
}
