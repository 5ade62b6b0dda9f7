package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.Type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The names that an expression may use. Every name of a ruleset has a slot of its own, because
 * nothing in it calls itself; so one array holds the values of a whole evaluation.
 */
final class Scope {

    /** What a name stands for. */
    sealed interface Named {}

    /** A value. */
    record Value(int slot, Type type) implements Named {}

    /** A business knowledge model; its parameters have slots. */
    record Function(List<Integer> parameters, Expression body) implements Named {}

    private final AtomicInteger size;
    private final Map<String, Named> names;
    private final @Nullable Value item;

    private Scope(AtomicInteger size, Map<String, Named> names, @Nullable Value item) {
        this.size = size;
        this.names = names;
        this.item = item;
    }

    static Scope empty() {
        return new Scope(new AtomicInteger(), Map.of(), null);
    }

    /** How many slots were given out so far, in this scope and all that are made of it. */
    int size() {
        return size.get();
    }

    Map<String, Named> names() {
        return names;
    }

    /** A new value, in a slot that nothing else has. */
    Value value(Type type) {
        return new Value(size.getAndIncrement(), type);
    }

    Scope with(String name, Named named) {
        Map<String, Named> more = new HashMap<>(names);
        more.put(name, named);
        return new Scope(size, more, item);
    }

    /** These names and no others. */
    Scope of(Map<String, Named> others) {
        return new Scope(size, Map.copyOf(others), null);
    }

    /** The scope of a filter, in which the names of the item come first. */
    Scope filtering(Value one) {
        return new Scope(size, with("item", one).names, one);
    }

    /** Reads a name. */
    Expression read(String name) {
        Expression outer = outer(name);
        if (item == null || name.equals("item")) {
            return outer;
        }
        int one = item.slot();
        return slots -> {
            int field = slots[one] instanceof FeelContext item ? item.shape().slot(name) : -1;
            return field < 0 ? outer.value(slots) : ((FeelContext) slots[one]).at(field);
        };
    }

    private Expression outer(String name) {
        return switch (names.get(name)) {
            case Value(int slot, Type _) -> slots -> slots[slot];
            case Function _ -> throw new Untranslatable("the function " + name + " as a value");
            case null -> missing(name);
        };
    }

    private Expression missing(String name) {
        if (item == null) {
            throw new Untranslatable("the name " + name);
        }
        return slots -> null;
    }
}
