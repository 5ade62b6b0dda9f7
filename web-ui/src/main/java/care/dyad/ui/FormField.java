package care.dyad.ui;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of a form as it is shown. Masked when printed: it holds what was typed.
 *
 * @param kind which control it is
 * @param id its id and name on the page
 * @param label what is asked for
 * @param hint help beside it, or null
 * @param error what is wrong with it, or null
 * @param values what was typed or chosen; day, month and year of a date
 * @param options what can be chosen
 * @param look details of its control
 */
public record FormField(
        Kind kind,
        String id,
        String label,
        @Nullable String hint,
        @Nullable String error,
        List<String> values,
        List<FormOption> options,
        Look look) {

    /** The controls. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        TEXTAREA,
        /** A whole number. */
        NUMBER,
        /** Day, month and year. */
        DATE,
        /** One of few. */
        RADIOS,
        /** Any of few. */
        CHECKBOXES,
        /** One of many. */
        SELECT
    }

    /**
     * Details of a control.
     *
     * @param width characters that fit in, or null for the full width
     * @param autocomplete what a browser may fill in; {@code off} for what is about others
     * @param small whether it belongs to an option above it, so that its label is small
     */
    public record Look(@Nullable Integer width, String autocomplete, boolean small) {}

    public FormField {
        values = List.copyOf(values);
        options = List.copyOf(options);
    }

    /** The one value, empty when there is none. */
    public String value() {
        return part(0);
    }

    /** A part of the value, empty when there is none: day, month and year are 0 to 2. */
    public String part(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    /** The ids of what describes the control, or null. */
    public @Nullable String describedBy() {
        String ids =
                Stream.of(hint == null ? null : id + "-hint", error == null ? null : id + "-error")
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The element that a link to this field should lead to. */
    public String target() {
        return kind == Kind.DATE ? id + "-day" : id;
    }

    @Override
    public String toString() {
        return "FormField[" + id + ", masked]";
    }
}
