package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How FEEL compares and combines values: null, Boolean, String, BigDecimal, List and {@link
 * FeelContext}. A value of a kind that an operation does not take is a ClassCastException, where
 * KIE would give null.
 */
final class FeelValues {

    private FeelValues() {}

    /** Equality: numbers by value, lists by their elements, null equals only itself. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        return left instanceof List<?> one && right instanceof List<?> other
                ? sameElements(one, other)
                : Objects.equals(left, right);
    }

    private static boolean sameElements(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** True when the list holds the value. */
    static boolean holds(List<?> list, @Nullable Object value) {
        for (int i = 0; i < list.size(); i++) {
            if (same(list.get(i), value)) {
                return true;
            }
        }
        return false;
    }

    /** The order of two numbers, or null when one of them is null. */
    static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null
                ? null
                : Integer.valueOf(((BigDecimal) left).compareTo((BigDecimal) right));
    }

    /** The sum of two numbers or the concatenation of two strings; null when one is null. */
    static @Nullable Object sum(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        return left instanceof String text
                ? text + (String) right
                : ((BigDecimal) left).add((BigDecimal) right);
    }

    /** The difference of two numbers; null when one is null. */
    static @Nullable Object difference(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null
                ? null
                : ((BigDecimal) left).subtract((BigDecimal) right);
    }

    /** Conjunction of three values: false wins, and true needs both. */
    static @Nullable Boolean and(@Nullable Object left, @Nullable Object right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return left == null || right == null ? null : (Boolean) left && (Boolean) right;
    }

    /** Disjunction of three values: true wins, and false needs both. */
    static @Nullable Boolean or(@Nullable Object left, @Nullable Object right) {
        if (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right)) {
            return true;
        }
        return left == null || right == null ? null : (Boolean) left || (Boolean) right;
    }
}
