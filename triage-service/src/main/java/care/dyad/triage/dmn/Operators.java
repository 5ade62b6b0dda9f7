package care.dyad.triage.dmn;

import org.kie.dmn.feel.lang.ast.InfixOpNode;

import java.util.function.IntPredicate;

/** The infix operators of FEEL that rulesets may use. */
final class Operators {

    private Operators() {}

    static Expression java(InfixOpNode infix, ExpressionTranslator translator) {
        Expression left = translator.java(infix.getLeft());
        Expression right = translator.java(infix.getRight());
        return switch (infix.getOperator()) {
            case EQ -> slots -> FeelValues.same(left.value(slots), right.value(slots));
            case NE -> slots -> !FeelValues.same(left.value(slots), right.value(slots));
            case LT -> ordered(left, right, order -> order < 0);
            case LTE -> ordered(left, right, order -> order <= 0);
            case GT -> ordered(left, right, order -> order > 0);
            case GTE -> ordered(left, right, order -> order >= 0);
            case AND -> and(left, right);
            case OR -> or(left, right);
            case ADD -> slots -> FeelValues.sum(left.value(slots), right.value(slots));
            case SUB -> slots -> FeelValues.difference(left.value(slots), right.value(slots));
            default -> throw new Untranslatable("`" + infix.getText() + "`");
        };
    }

    private static Expression ordered(Expression left, Expression right, IntPredicate test) {
        return slots -> {
            Integer order = FeelValues.order(left.value(slots), right.value(slots));
            return order == null ? null : test.test(order);
        };
    }

    private static Expression and(Expression left, Expression right) {
        return slots -> {
            Object first = left.value(slots);
            return Boolean.FALSE.equals(first) ? first : FeelValues.and(first, right.value(slots));
        };
    }

    private static Expression or(Expression left, Expression right) {
        return slots -> {
            Object first = left.value(slots);
            return Boolean.TRUE.equals(first) ? first : FeelValues.or(first, right.value(slots));
        };
    }

    /** Ends the evaluation, as an error of KIE would. */
    static <T> T fail(String why) {
        throw new IllegalStateException(why);
    }
}
