package care.dyad.pathway.episodes.postgres;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of rows that are written by one statement, as arrays for {@code unnest}. Everything
 * travels as text and is cast by the statement.
 *
 * @param rows the rows
 */
record Columns<T>(List<T> rows) {

    /** Parts a list within a text column; no code or reason holds it. */
    private static final String SEPARATOR = "\u001f";

    String[] of(Function<T, @Nullable Object> value) {
        return rows.stream().map(value).map(Columns::text).toArray(String[]::new);
    }

    String[] lists(Function<T, List<?>> value) {
        return rows.stream()
                .map(row -> String.join(SEPARATOR, texts(value.apply(row))))
                .toArray(String[]::new);
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
