package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A field of a context; of a list, the field of each element; of null, null. */
final class Property implements Expression {

    /** Where a shape keeps the field: nearly always the same as the last time. */
    private record Place(FeelContext.Shape shape, int slot) {}

    private final Expression of;
    private final String name;
    private Place last = new Place(new FeelContext.Shape(List.of()), -1);

    Property(Expression of, String name) {
        this.of = of;
        this.name = name;
    }

    @Override
    public @Nullable Object value(@Nullable Object[] slots) {
        Object value = of.value(slots);
        return value instanceof List<?> list ? fields(list) : field(value);
    }

    private List<@Nullable Object> fields(List<?> list) {
        List<@Nullable Object> fields = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            fields.add(field(list.get(i)));
        }
        return fields;
    }

    private @Nullable Object field(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        var context = (FeelContext) value;
        Place place = last;
        if (place.shape() != context.shape()) {
            place = new Place(context.shape(), context.shape().slot(name));
            last = place;
        }
        return context.at(place.slot());
    }
}
