package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes Java of a decision table. */
final class TableTranslator {

    private static final @Nullable Object[] NO_SLOTS = {};

    private final FeelParser parser;
    private final Scope scope;
    private final ExpressionTranslator results;

    TableTranslator(FeelParser parser, Scope scope) {
        this.parser = parser;
        this.scope = scope;
        results = new ExpressionTranslator(scope);
    }

    Expression java(DecisionTable table) {
        List<Scope.Value> columns =
                table.getInput().stream().map(input -> scope.value(BuiltInType.UNKNOWN)).toList();
        RuleTable.Row[] rows =
                table.getRule().stream()
                        .map(rule -> row(table, rule, columns))
                        .toArray(RuleTable.Row[]::new);
        Expression otherwise = otherwise(table);
        var rules = new RuleTable(inputs(table, columns), rows);
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

    private RuleTable.Input[] inputs(DecisionTable table, List<Scope.Value> columns) {
        List<RuleTable.Input> inputs = new ArrayList<>();
        for (Scope.Value column : columns) {
            String text = table.getInput().get(inputs.size()).getInputExpression().getText();
            inputs.add(new RuleTable.Input(expression(text), column.slot()));
        }
        return inputs.toArray(RuleTable.Input[]::new);
    }

    private RuleTable.Row row(DecisionTable table, DecisionRule rule, List<Scope.Value> columns) {
        try {
            return new RuleTable.Row(
                    rule.getId(), cells(table, rule, columns), output(table, rule));
        } catch (Untranslatable e) {
            throw e.in("row " + rule.getId());
        }
    }

    /** A dash tests nothing and costs nothing. */
    private RuleTable.Cell[] cells(
            DecisionTable table, DecisionRule rule, List<Scope.Value> columns) {
        List<RuleTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = rule.getInputEntry().get(i).getText();
            if (!text.strip().equals("-")) {
                String input = table.getInput().get(i).getInputExpression().getText();
                cells.add(cell(text, columns.get(i), input));
            }
        }
        return cells.toArray(RuleTable.Cell[]::new);
    }

    private RuleTable.Cell cell(String text, Scope.Value column, String input) {
        Scope inside = scope.with("?", column);
        int before = scope.reads();
        CellTest test = new TestTranslator(inside).java(parser.tests(text, inside));
        if (PossibleValues.knows(input)
                && scope.readsOnly(column, before)
                && PossibleValues.of(input).noneMatch(value -> passes(test, column, value))) {
            throw new Untranslatable("`" + text + "`, which holds for no value of " + input);
        }
        return new RuleTable.Cell(column.slot(), test);
    }

    private boolean passes(CellTest test, Scope.Value column, Object value) {
        @Nullable Object[] slots = new @Nullable Object[scope.size()];
        slots[column.slot()] = value;
        return test.passes(slots, value);
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
        return Arrays.stream(values).allMatch(Constant.class::isInstance)
                ? new Constant(new FeelContext(shape, fields(values, NO_SLOTS)))
                : slots -> new FeelContext(shape, fields(values, slots));
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
