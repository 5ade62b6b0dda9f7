package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A context of FEEL: an immutable map whose names are the same for all contexts of its shape. */
final class FeelContext extends AbstractMap<String, @Nullable Object> {

    /** The names of a context, in order. */
    static final class Shape {

        private static final Integer NONE = -1;

        private final List<String> names;
        private final Map<String, Integer> slots = new HashMap<>();

        Shape(List<String> names) {
            this.names = List.copyOf(names);
            names.forEach(name -> slots.put(name, slots.size()));
        }

        /** The slot of a name, or a negative number when there is none. */
        int slot(String name) {
            return slots.getOrDefault(name, NONE);
        }
    }

    private final Shape shape;
    private final @Nullable Object[] values;

    FeelContext(Shape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    Shape shape() {
        return shape;
    }

    /** The value in a slot of the shape; null for the slot of a name that it does not have. */
    @Nullable Object at(int slot) {
        return slot < 0 ? null : values[slot];
    }

    @Override
    public @Nullable Object get(Object name) {
        return at(shape.slots.getOrDefault(name, Shape.NONE));
    }

    @Override
    public boolean containsKey(Object name) {
        return shape.slots.containsKey(name);
    }

    /** Slow, and only for those who read the whole of it. */
    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            entries.put(shape.names.get(i), values[i]);
        }
        return entries.entrySet();
    }
}
