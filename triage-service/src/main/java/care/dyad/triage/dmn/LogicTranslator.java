package care.dyad.triage.dmn;

import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.Context;
import org.kie.dmn.model.api.ContextEntry;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.LiteralExpression;

/** Makes Java of the logic of a decision: a table, a context or an expression. */
final class LogicTranslator {

    private final FeelParser parser;

    LogicTranslator(FeelParser parser) {
        this.parser = parser;
    }

    /**
     * @param element name of what holds the logic, for the message of a refusal
     */
    Expression java(String element, org.kie.dmn.model.api.Expression logic, Scope scope) {
        try {
            return java(logic, scope);
        } catch (Untranslatable e) {
            throw e.in(element);
        }
    }

    private Expression java(org.kie.dmn.model.api.Expression logic, Scope scope) {
        return switch (logic) {
            case DecisionTable table -> new TableTranslator(parser, scope).java(table);
            case LiteralExpression literal ->
                    new ExpressionTranslator(scope)
                            .java(parser.expression(literal.getText(), scope));
            case Context context -> context(context, scope);
            default -> throw new Untranslatable("a " + logic.getClass().getSimpleName());
        };
    }

    private Expression context(Context context, Scope scope) {
        var builder = new ContextBuilder(scope);
        for (ContextEntry entry : context.getContextEntry()) {
            if (entry.getVariable() == null) {
                throw new Untranslatable("a context with a result");
            }
            builder.add(
                    entry.getVariable().getName(),
                    BuiltInType.UNKNOWN,
                    inside -> java(entry.getExpression(), inside));
        }
        return builder.context();
    }
}
