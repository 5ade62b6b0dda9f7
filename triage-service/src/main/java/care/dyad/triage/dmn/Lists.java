package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What FEEL does with lists: elements, filters and loops. */
final class Lists {

    private Lists() {}

    /** The element at a position that counts from 1; null outside the list. */
    static Expression element(Expression list, Expression position) {
        return slots -> {
            List<?> elements = list(list.value(slots));
            int index = ((BigDecimal) Objects.requireNonNull(position.value(slots))).intValue();
            if (index < 1) {
                return Operators.fail("a position counts from 1");
            }
            return index <= elements.size() ? elements.get(index - 1) : null;
        };
    }

    /** The elements for which the condition is true. */
    static Expression filter(Expression list, int item, Expression condition) {
        return slots -> {
            List<@Nullable Object> kept = new ArrayList<>();
            for (Object element : list(list.value(slots))) {
                slots[item] = element;
                if (Boolean.TRUE.equals((Boolean) condition.value(slots))) {
                    kept.add(element);
                }
            }
            return kept;
        };
    }

    /** One result for each element. */
    static Expression each(Expression list, int item, Expression result) {
        return slots -> {
            List<?> elements = list(list.value(slots));
            List<@Nullable Object> results = new ArrayList<>(elements.size());
            for (Object element : elements) {
                slots[item] = element;
                results.add(result.value(slots));
            }
            return results;
        };
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
