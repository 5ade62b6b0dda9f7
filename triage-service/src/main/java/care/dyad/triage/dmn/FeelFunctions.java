package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** The built-in functions of FEEL that rulesets may use. */
final class FeelFunctions {

    /** A built-in function. */
    @FunctionalInterface
    interface Function {

        @Nullable Object of(List<@Nullable Object> arguments);
    }

    private static final Map<String, Function> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("append", FeelFunctions::append),
                    Map.entry("concatenate", FeelFunctions::concatenate),
                    Map.entry("count", all -> BigDecimal.valueOf(list(all.getFirst()).size())),
                    Map.entry("distinct values", FeelFunctions::distinct),
                    Map.entry("flatten", all -> flat(list(all.getFirst()), new ArrayList<>())),
                    Map.entry(
                            "list contains",
                            all -> FeelValues.holds(list(all.getFirst()), all.getLast())),
                    Map.entry("max", FeelFunctions::max),
                    Map.entry("not", all -> all.getFirst() instanceof Boolean b ? !b : null),
                    Map.entry("string", FeelFunctions::string),
                    Map.entry("string join", FeelFunctions::join));

    private FeelFunctions() {}

    /**
     * @throws Untranslatable when it is none of them
     */
    static Function named(String name) {
        Function function = FUNCTIONS.get(name);
        if (function == null) {
            throw new Untranslatable("the function " + name);
        }
        return function;
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static Object append(List<@Nullable Object> all) {
        List<@Nullable Object> longer = new ArrayList<>(list(all.getFirst()));
        longer.addAll(all.subList(1, all.size()));
        return longer;
    }

    private static Object concatenate(List<@Nullable Object> all) {
        List<@Nullable Object> joined = new ArrayList<>();
        for (Object one : all) {
            joined.addAll(list(one));
        }
        return joined;
    }

    private static Object distinct(List<@Nullable Object> all) {
        List<@Nullable Object> once = new ArrayList<>();
        for (Object one : list(all.getFirst())) {
            if (!FeelValues.holds(once, one)) {
                once.add(one);
            }
        }
        return once;
    }

    private static List<@Nullable Object> flat(Collection<?> nested, List<@Nullable Object> flat) {
        for (Object one : nested) {
            if (one instanceof Collection<?> inner) {
                flat(inner, flat);
            } else {
                flat.add(one);
            }
        }
        return flat;
    }

    private static Object max(List<@Nullable Object> all) {
        BigDecimal highest = (BigDecimal) Objects.requireNonNull(list(all.getFirst()).getFirst());
        for (Object one : list(all.getFirst())) {
            highest = highest.max((BigDecimal) Objects.requireNonNull(one));
        }
        return highest;
    }

    private static @Nullable Object string(List<@Nullable Object> all) {
        return switch (all.getFirst()) {
            case BigDecimal number -> number.toPlainString();
            case String text -> text;
            case null -> null;
            default -> throw new ClassCastException("string takes a number or a string");
        };
    }

    private static Object join(List<@Nullable Object> all) {
        var joined =
                new StringJoiner(all.size() > 1 ? (String) Objects.requireNonNull(all.get(1)) : "");
        for (Object one : list(all.getFirst())) {
            if (one != null) {
                joined.add((String) one);
            }
        }
        return joined.toString();
    }
}
