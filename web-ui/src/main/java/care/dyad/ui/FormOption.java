package care.dyad.ui;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something that can be chosen.
 *
 * @param id its id on the page
 * @param value what is sent
 * @param label what it says
 * @param hint help beside it, or null
 * @param chosen whether it is chosen
 * @param alone whether it goes with no other one, as "none of these"
 * @param reveals fields that matter when it is chosen
 */
public record FormOption(
        String id,
        String value,
        String label,
        @Nullable String hint,
        boolean chosen,
        boolean alone,
        List<FormField> reveals) {

    public FormOption {
        reveals = List.copyOf(reveals);
    }

    @Override
    public String toString() {
        return "FormOption[" + value + ", masked]";
    }
}
