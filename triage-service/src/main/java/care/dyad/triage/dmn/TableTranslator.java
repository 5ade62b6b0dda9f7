package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.UnaryTests;

import java.util.ArrayList;
import java.util.List;

/** Makes Java of a decision table. */
final class TableTranslator {

    private final FeelParser parser;
    private final Scope scope;
    private final Scope.Value input;
    private final TestTranslator tests;
    private final ExpressionTranslator results;

    TableTranslator(FeelParser parser, Scope outer) {
        this.parser = parser;
        input = outer.value(BuiltInType.UNKNOWN);
        scope = outer.with("?", input);
        tests = new TestTranslator(scope);
        results = new ExpressionTranslator(outer);
    }

    Expression java(DecisionTable table) {
        Expression[] inputs =
                table.getInput().stream()
                        .map(clause -> clause.getInputExpression().getText())
                        .map(this::expression)
                        .toArray(Expression[]::new);
        RuleTable.Row[] rows =
                table.getRule().stream()
                        .map(rule -> row(table, rule))
                        .toArray(RuleTable.Row[]::new);
        Expression otherwise = otherwise(table);
        var rules = new RuleTable(inputs, rows, input.slot());
        return switch (table.getHitPolicy()) {
            case COLLECT -> collect(table, rules);
            case UNIQUE -> slots -> rules.only(slots, otherwise);
            case FIRST -> slots -> rules.first(slots, otherwise);
            case ANY, PRIORITY, RULE_ORDER, OUTPUT_ORDER ->
                    throw new Untranslatable("the hit policy " + table.getHitPolicy());
        };
    }

    private static Expression collect(DecisionTable table, RuleTable rules) {
        if (table.getAggregation() != null) {
            throw new Untranslatable("an aggregation");
        }
        return rules::all;
    }

    private RuleTable.Row row(DecisionTable table, DecisionRule rule) {
        try {
            return new RuleTable.Row(
                    rule.getId(), cells(rule.getInputEntry()), output(table, rule));
        } catch (Untranslatable e) {
            throw e.in("row " + rule.getId());
        }
    }

    /** A dash tests nothing and costs nothing. */
    private RuleTable.Cell[] cells(List<UnaryTests> entries) {
        List<RuleTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String text = entries.get(i).getText();
            if (!text.strip().equals("-")) {
                cells.add(new RuleTable.Cell(i, tests.java(parser.tests(text, scope))));
            }
        }
        return cells.toArray(RuleTable.Cell[]::new);
    }

    private Expression output(DecisionTable table, DecisionRule rule) {
        return output(
                table, rule.getOutputEntry().stream().map(LiteralExpression::getText).toList());
    }

    private Expression otherwise(DecisionTable table) {
        List<LiteralExpression> defaults = new ArrayList<>();
        for (OutputClause clause : table.getOutput()) {
            if (clause.getDefaultOutputEntry() != null) {
                defaults.add(clause.getDefaultOutputEntry());
            }
        }
        return defaults.size() < table.getOutput().size()
                ? slots -> null
                : output(table, defaults.stream().map(LiteralExpression::getText).toList());
    }

    private Expression output(DecisionTable table, List<String> texts) {
        Expression[] values = texts.stream().map(this::expression).toArray(Expression[]::new);
        if (values.length == 1) {
            return values[0];
        }
        var shape =
                new FeelContext.Shape(
                        table.getOutput().stream().map(OutputClause::getName).toList());
        return slots -> new FeelContext(shape, fields(values, slots));
    }

    private static @Nullable Object[] fields(Expression[] values, @Nullable Object[] slots) {
        @Nullable Object[] fields = new @Nullable Object[values.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = values[i].value(slots);
        }
        return fields;
    }

    private Expression expression(String text) {
        return results.java(parser.expression(text, scope));
    }
}
