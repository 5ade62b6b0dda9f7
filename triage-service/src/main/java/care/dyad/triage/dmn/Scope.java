package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.Type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The names that an expression may use. Every name of a ruleset has a slot of its own, because
 * nothing in it calls itself; so one array holds the values of a whole evaluation.
 */
final class Scope {

    /** What a name stands for. */
    sealed interface Named {}

    /** A value. */
    record Value(int slot, Type type) implements Named {

        /** What a name stands for that is given this: a constant needs no slot. */
        Named given(Expression expression) {
            return expression instanceof Constant same ? new Known(same, type) : this;
        }
    }

    /** A value that is the same for every referral. */
    record Known(Constant value, Type type) implements Named {}

    /** A business knowledge model; its parameters have slots of their own in each call. */
    record Function(Call call) implements Named {}

    /** Makes Java of one call of a function. */
    @FunctionalInterface
    interface Call {

        /** What the function gives for these arguments. */
        Expression with(List<Expression> arguments);
    }

    private final AtomicInteger size;
    private final List<Integer> reads;
    private final Map<String, Named> names;
    private final @Nullable Value item;

    private Scope(
            AtomicInteger size,
            List<Integer> reads,
            Map<String, Named> names,
            @Nullable Value item) {
        this.size = size;
        this.reads = reads;
        this.names = names;
        this.item = item;
    }

    static Scope empty() {
        return new Scope(new AtomicInteger(), new ArrayList<>(), Map.of(), null);
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
        return new Scope(size, reads, more, item);
    }

    /** These names and no others. */
    Scope of(Map<String, Named> others) {
        return new Scope(size, reads, Map.copyOf(others), null);
    }

    /** The scope of a filter, in which the names of the item come first. */
    Scope filtering(Value one) {
        return new Scope(size, reads, with("item", one).names, one);
    }

    /**
     * Makes Java, and works it out at once when it reads no slot. What fails then is left to fail
     * in the decision, whose name the failure gets there.
     */
    Expression folded(Supplier<Expression> translation) {
        int before = reads.size();
        Expression java = translation.get();
        if (java instanceof Constant || reads.size() > before) {
            return java;
        }
        try {
            return new Constant(java.value(new @Nullable Object[size()]));
        } catch (RuntimeException e) {
            return java;
        }
    }

    /** How many slots what was translated so far reads. */
    int reads() {
        return reads.size();
    }

    /** Whether what was translated since then reads this value and no other. */
    boolean readsOnly(Value value, int since) {
        return reads.subList(since, reads.size()).stream().allMatch(slot -> slot == value.slot());
    }

    /** Reads a name. */
    Expression read(String name) {
        Expression outer = outer(name);
        if (item == null || name.equals("item")) {
            return outer;
        }
        int one = item.slot();
        reads.add(one);
        return slots -> {
            int field = slots[one] instanceof FeelContext item ? item.shape().slot(name) : -1;
            return field < 0 ? outer.value(slots) : ((FeelContext) slots[one]).at(field);
        };
    }

    private Expression outer(String name) {
        return switch (names.get(name)) {
            case Value(int slot, Type _) -> slot(slot);
            case Known(Constant value, Type _) -> value;
            case Function _ -> throw new Untranslatable("the function " + name + " as a value");
            case null -> missing(name);
        };
    }

    private Expression slot(int slot) {
        reads.add(slot);
        return slots -> slots[slot];
    }

    private Expression missing(String name) {
        if (item == null) {
            throw new Untranslatable("the name " + name);
        }
        return slots -> null;
    }
}
