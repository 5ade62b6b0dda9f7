package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the entries of a context, of which each sees the ones before it. */
final class ContextBuilder {

    private final List<String> names = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Expression> values = new ArrayList<>();
    private Scope scope;

    ContextBuilder(Scope scope) {
        this.scope = scope;
    }

    void add(String name, Type type, Function<Scope, Expression> translation) {
        Scope.Value entry = scope.value(type);
        values.add(translation.apply(scope));
        scope = scope.with(name, entry);
        names.add(name);
        places.add(entry.slot());
    }

    Expression context() {
        var shape = new FeelContext.Shape(names);
        int[] slotOf = places.stream().mapToInt(Integer::intValue).toArray();
        Expression[] entries = values.toArray(Expression[]::new);
        return (@Nullable Object[] slots) -> {
            @Nullable Object[] fields = new @Nullable Object[entries.length];
            for (int i = 0; i < entries.length; i++) {
                fields[i] = entries[i].value(slots);
                slots[slotOf[i]] = fields[i];
            }
            return new FeelContext(shape, fields);
        };
    }
}
