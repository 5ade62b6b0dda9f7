package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.RangeNode.IntervalBoundary;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

import java.util.List;
import java.util.function.IntPredicate;

/** Makes Java of the unary tests in the cells of a decision table. */
final class TestTranslator {

    private final ExpressionTranslator expressions;

    TestTranslator(Scope scope) {
        expressions = new ExpressionTranslator(scope);
    }

    /** One of the tests passes; or none does, where the cell begins with {@code not}. */
    CellTest java(UnaryTestListNode cell) {
        CellTest[] tests = cell.getElements().stream().map(this::one).toArray(CellTest[]::new);
        boolean negated = cell.isNegated();
        if (tests.length == 1 && !negated) {
            return tests[0];
        }
        return (slots, value) -> {
            for (CellTest test : tests) {
                if (test.passes(slots, value)) {
                    return !negated;
                }
            }
            return negated;
        };
    }

    private CellTest one(BaseNode node) {
        return switch (node) {
            case DashNode _ -> (slots, value) -> true;
            case UnaryTestNode test -> test(test);
            default -> throw new Untranslatable("`" + node.getText() + "`");
        };
    }

    private CellTest test(UnaryTestNode test) {
        return switch (test.getOperator()) {
            case EQ -> equal(test.getValue());
            case IN -> in(test.getValue());
            case TEST -> condition(expressions.java(test.getValue()));
            case NE, NOT, LT, LTE, GT, GTE -> throw new Untranslatable("`" + test.getText() + "`");
        };
    }

    /** Equal to the value; or among its elements, when it is a list and the input is none. */
    private CellTest equal(BaseNode node) {
        Expression expected = expressions.java(node);
        if (node instanceof StringNode text) {
            return (slots, value) -> text.getValue().equals(value);
        }
        return (slots, value) -> {
            Object right = expected.value(slots);
            return right instanceof List<?> list && !(value instanceof List)
                    ? FeelValues.holds(list, value)
                    : FeelValues.same(value, right);
        };
    }

    private CellTest ordered(BaseNode bound, IntPredicate test) {
        Expression right = expressions.java(bound);
        return (slots, value) -> passes(test, FeelValues.order(value, right.value(slots)));
    }

    private static boolean passes(IntPredicate test, @Nullable Integer order) {
        return order != null && test.test(order);
    }

    private CellTest in(BaseNode node) {
        if (node instanceof RangeNode range) {
            CellTest low = bound(range.getStart(), range.getLowerBound(), 1);
            CellTest high = bound(range.getEnd(), range.getUpperBound(), -1);
            return (slots, value) -> low.passes(slots, value) && high.passes(slots, value);
        }
        Expression list = expressions.java(node);
        return (slots, value) ->
                value != null
                        && list.value(slots) instanceof List<?> several
                        && FeelValues.holds(several, value);
    }

    /**
     * KIE reads a comparison as a range without an end. The input is on the side of the bound, or
     * on it when it is closed.
     */
    private CellTest bound(BaseNode node, IntervalBoundary boundary, int side) {
        if (node instanceof UndefinedValueNode) {
            return (slots, value) -> value != null;
        }
        boolean closed = boundary == IntervalBoundary.CLOSED;
        return ordered(node, order -> order == 0 ? closed : Integer.signum(order) == side);
    }

    private static CellTest condition(Expression condition) {
        return (slots, value) ->
                condition.value(slots) instanceof Boolean passes
                        ? passes
                        : Operators.fail("a cell is neither true nor false");
    }
}
