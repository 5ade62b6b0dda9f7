package care.dyad.triage.dmn;

import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.Context;
import org.kie.dmn.model.api.ContextEntry;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ruleset as a page for people without a DMN editor. */
final class RulesetDocument {

    private static final String HEAD =
            """
            # Triage rules: %s %s

            Generated from `triage-service/src/main/resources/%s`; do not edit. The build fails when the two differ;
            `mvn -pl triage-service -am test -Dtest=RulesetDocumentTest -Dsurefire.failIfNoSpecifiedTests=false \
            -Ddyad.ruleset.doc=write` writes it again.

            Read it from the top: numbers, scores, rules, decision. `[DEFAULT]` marks what no published source fixes: it needs
            the signature of the local clinical safety officer. All rows of a table that match count, in their order, unless the
            table says otherwise. A condition that is not named in a row does not matter to it.
            """;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();

    private RulesetDocument() {}

    static String of(CompiledRuleset rules, Definitions ruleset) {
        var document = new RulesetDocument();
        document.lines.add(HEAD.formatted(rules.name(), rules.version(), DefaultRuleset.LOCATION));
        ruleset.getDrgElement().forEach(document::element);
        return String.join("\n", document.lines) + "\n";
    }

    private void element(DRGElement element) {
        switch (element) {
            case Decision decision -> section(decision, decision.getExpression());
            case BusinessKnowledgeModel model ->
                    section(model, model.getEncapsulatedLogic().getExpression());
            default -> {}
        }
    }

    private void section(DRGElement element, Expression logic) {
        lines.add("## " + element.getName() + "\n\n" + element.getDescription() + "\n");
        switch (logic) {
            case DecisionTable table -> table(table);
            case Context context -> context(context);
            case LiteralExpression literal -> lines.add(code(literal.getText()) + "\n");
            default -> throw new IllegalArgumentException(element.getName());
        }
    }

    private void context(Context context) {
        lines.add("| name | value | meaning |\n|---|---|---|");
        for (ContextEntry entry : context.getContextEntry()) {
            String value = ((LiteralExpression) entry.getExpression()).getText();
            settings.put(entry.getVariable().getName(), value);
            String meaning = entry.getVariable().getDescription();
            lines.add(
                    row(
                            entry.getVariable().getName(),
                            "`" + oneLine(value) + "`",
                            meaning == null ? "" : meaning));
        }
        lines.add("");
    }

    private void table(DecisionTable table) {
        switch (table.getHitPolicy()) {
            case UNIQUE -> lines.add("Exactly one row matches.\n");
            case FIRST -> lines.add("The first row that matches decides.\n");
            default -> {}
        }
        List<String> heads = new ArrayList<>(List.of("row", "when"));
        table.getOutput().forEach(output -> heads.add(head(output)));
        heads.add("source");
        lines.add(row(heads.toArray(String[]::new)));
        lines.add("|" + "---|".repeat(heads.size()));
        table.getRule().forEach(rule -> lines.add(rule(table, rule)));
        lines.add("");
    }

    private static String head(OutputClause output) {
        return output.getName() == null ? "result" : output.getName();
    }

    private String rule(DecisionTable table, DecisionRule rule) {
        List<String> cells = new ArrayList<>(List.of(rule.getId(), when(table, rule)));
        rule.getOutputEntry().forEach(cell -> cells.add(CellWords.result(cell.getText())));
        cells.add(rule.getAnnotationEntry().getFirst().getText());
        return row(cells.toArray(String[]::new));
    }

    private String when(DecisionTable table, DecisionRule rule) {
        List<InputClause> inputs = table.getInput();
        String all =
                IntStream.range(0, inputs.size())
                        .filter(i -> !rule.getInputEntry().get(i).getText().equals("-"))
                        .mapToObj(
                                i ->
                                        CellWords.condition(
                                                inputs.get(i).getLabel(),
                                                rule.getInputEntry().get(i).getText(),
                                                settings))
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? "otherwise" : all;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String code(String text) {
        return "```\n" + text.strip().replaceAll("\\n {6,}", "\n    ") + "\n```";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
