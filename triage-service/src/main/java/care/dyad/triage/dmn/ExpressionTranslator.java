package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.ContextNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.types.BuiltInType;

import java.util.ArrayList;
import java.util.List;

/** Makes Java of the syntax tree of a FEEL expression. What it does not know it refuses. */
final class ExpressionTranslator {

    private final Scope scope;

    ExpressionTranslator(Scope scope) {
        this.scope = scope;
    }

    /**
     * @throws Untranslatable when the tree holds a construct that has no Java here
     */
    Expression java(BaseNode node) {
        return scope.folded(() -> translated(node));
    }

    private Expression translated(BaseNode node) {
        return switch (node) {
            case NullNode _ -> new Constant(null);
            case BooleanNode literal -> new Constant(literal.getValue());
            case NumberNode literal -> new Constant(literal.getValue());
            case StringNode literal -> new Constant(literal.getValue());
            case NameRefNode name -> scope.read(name.getText());
            case QualifiedNameNode name -> path(name);
            case PathExpressionNode path ->
                    new Property(java(path.getExpression()), path.getName().getText());
            case FilterExpressionNode filter -> filter(filter);
            case ForExpressionNode each -> each(each);
            case IfExpressionNode choice -> choice(choice);
            case ContextNode context -> context(context.getEntries());
            case ListNode list -> list(list);
            case InfixOpNode infix -> Operators.java(infix, this);
            case InNode in -> in(java(in.getValue()), java(in.getExprs()));
            case FunctionInvocationNode call -> call(call);
            default -> throw new Untranslatable("`" + node.getText() + "`");
        };
    }

    private Expression path(QualifiedNameNode name) {
        Expression value = scope.read(name.getParts().getFirst().getText());
        for (NameRefNode part : name.getParts().subList(1, name.getParts().size())) {
            value = new Property(value, part.getText());
        }
        return value;
    }

    private Expression filter(FilterExpressionNode filter) {
        Expression list = java(filter.getExpression());
        if (filter.getFilter().getResultType() == BuiltInType.NUMBER) {
            return Lists.element(list, java(filter.getFilter()));
        }
        var item = scope.value(BuiltInType.UNKNOWN);
        var inside = new ExpressionTranslator(scope.filtering(item));
        return Lists.filter(list, item.slot(), inside.java(filter.getFilter()));
    }

    private Expression each(ForExpressionNode each) {
        if (each.getIterationContexts().size() != 1
                || each.getIterationContexts().getFirst().getRangeEndExpr() != null) {
            throw new Untranslatable("a for over more than one list");
        }
        var over = each.getIterationContexts().getFirst();
        var item = scope.value(BuiltInType.UNKNOWN);
        var inside = new ExpressionTranslator(scope.with(over.getName().getText(), item));
        return Lists.each(
                java(over.getExpression()), item.slot(), inside.java(each.getExpression()));
    }

    private Expression choice(IfExpressionNode choice) {
        Expression condition = java(choice.getCondition());
        Expression then = java(choice.getThenExpression());
        Expression otherwise = java(choice.getElseExpression());
        return slots ->
                Boolean.TRUE.equals(condition.value(slots))
                        ? then.value(slots)
                        : otherwise.value(slots);
    }

    /** Each entry sees the ones before it. */
    private Expression context(List<ContextEntryNode> entries) {
        var builder = new ContextBuilder(scope);
        for (ContextEntryNode entry : entries) {
            builder.add(
                    entry.getName().getText(),
                    BuiltInType.UNKNOWN,
                    inside -> new ExpressionTranslator(inside).java(entry.getValue()));
        }
        return builder.context();
    }

    private Expression list(ListNode list) {
        List<Expression> elements = list.getElements().stream().map(this::java).toList();
        return slots -> values(elements, slots);
    }

    private static Expression in(Expression value, Expression list) {
        return slots ->
                list.value(slots) instanceof List<?> several
                        ? FeelValues.holds(several, value.value(slots))
                        : Operators.fail("in needs a list");
    }

    private Expression call(FunctionInvocationNode call) {
        String name = call.getName().getText();
        List<Expression> arguments =
                call.getParams().getElements().stream().map(this::java).toList();
        if (scope.names().get(name) instanceof Scope.Function(Scope.Call user)) {
            return user.with(arguments);
        }
        FeelFunctions.Function function = FeelFunctions.named(name);
        return slots -> function.of(values(arguments, slots));
    }

    private static List<@Nullable Object> values(
            List<Expression> expressions, @Nullable Object[] slots) {
        List<@Nullable Object> values = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            values.add(expression.value(slots));
        }
        return values;
    }
}
