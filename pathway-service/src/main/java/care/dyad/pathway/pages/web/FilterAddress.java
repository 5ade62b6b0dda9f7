package care.dyad.pathway.pages.web;

import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.pages.domain.DueBand;
import care.dyad.pathway.pages.domain.NextStep;
import care.dyad.pathway.pages.domain.WorklistFilter;
import care.dyad.pathway.pages.domain.WorklistFilter.Assigned;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A filter in the address of the worklist, where it can be bookmarked; it names no person. */
final class FilterAddress {

    private FilterAddress() {}

    /** The filter of an address; what it does not know is left out. */
    static WorklistFilter read(Map<String, String> parameters) {
        return new WorklistFilter(
                code(DueBand.class, parameters.get("due")),
                code(Pathway.class, parameters.get("pathway")),
                code(NextStep.class, parameters.get("step")),
                text(parameters.get("team")),
                code(Assigned.class, parameters.get("assigned")));
    }

    /** The number of the page that an address asks for, from 1. */
    static int page(Map<String, String> parameters) {
        String page = parameters.getOrDefault("page", "");
        return page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
    }

    /** The address of a page under a filter. */
    static String of(String path, WorklistFilter filter, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values(filter).forEach(address::queryParam);
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().toUriString();
    }

    /** The parameters of a filter, as they stand in an address or a form. */
    static Map<String, String> values(WorklistFilter filter) {
        Map<String, String> values = new LinkedHashMap<>();
        add(values, "due", code(filter.band()));
        add(values, "pathway", code(filter.pathway()));
        add(values, "step", code(filter.step()));
        add(values, "team", filter.team());
        add(values, "assigned", code(filter.assigned()));
        return values;
    }

    /** The same filter with another band. */
    static WorklistFilter with(WorklistFilter filter, @Nullable DueBand band) {
        return new WorklistFilter(
                band, filter.pathway(), filter.step(), filter.team(), filter.assigned());
    }

    static @Nullable String code(@Nullable Enum<?> symbol) {
        return symbol == null ? null : symbol.name().toLowerCase(Locale.UK);
    }

    private static void add(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String value) {
        for (E symbol : type.getEnumConstants()) {
            if (symbol.name().equalsIgnoreCase(value)) {
                return symbol;
            }
        }
        return null;
    }
}
