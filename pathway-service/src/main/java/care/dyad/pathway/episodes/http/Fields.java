package care.dyad.pathway.episodes.http;

import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.reviews.domain.Note;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a body one by one and gathers the faults of all of them. */
final class Fields {

    private static final int LONGEST_TEXT = 64;

    private final List<Problem.Fault> faults = new ArrayList<>();

    /** Refuses the body when a field had a fault. */
    void refuseFaulty() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** Milliseconds, as events carry them, so that a repeat equals what is stored. */
    @Nullable Instant timeOrNull(@Nullable String text, String pointer) {
        try {
            return text == null
                    ? null
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            fault(
                    pointer,
                    "NOT_A_TIME_WITH_ZONE",
                    "Expected a date and time with zone, as 2026-11-20T10:00:00Z");
            return null;
        }
    }

    Instant time(@Nullable String text, String pointer) {
        if (text == null) {
            fault(pointer, "MISSING", "Expected a date and time with zone");
        }
        Instant time = timeOrNull(text, pointer);
        return time == null ? Instant.EPOCH : time;
    }

    /** A symbol among those allowed; the first of them stands in for a faulty one. */
    <E extends Enum<E>> E symbol(List<E> allowed, @Nullable String value, String pointer) {
        Optional<E> found = allowed.stream().filter(one -> one.name().equals(value)).findFirst();
        if (found.isEmpty()) {
            fault(pointer, value == null ? "MISSING" : "UNKNOWN", "Expected one of " + allowed);
        }
        return found.orElse(allowed.getFirst());
    }

    <E extends Enum<E>> E symbol(Class<E> all, @Nullable String value, String pointer) {
        return symbol(Arrays.asList(all.getEnumConstants()), value, pointer);
    }

    /** Words; null when they are no note. */
    @Nullable Note note(@Nullable String words, String pointer) {
        Optional<Note.Fault> wrong = Note.fault(words);
        wrong.ifPresent(one -> fault(pointer, one.name(), one.detail()));
        return words == null || wrong.isPresent() ? null : new Note(words);
    }

    /** Short plain text; the empty one stands in for a faulty one. */
    String text(@Nullable String value, String pointer) {
        if (value == null || value.isBlank() || value.length() > LONGEST_TEXT) {
            fault(pointer, value == null ? "MISSING" : "MALFORMED", "Expected a short text");
            return "";
        }
        return value.strip();
    }

    /** What has no fault is there. */
    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a field without a value and without a fault");
        }
        return value;
    }

    @Nullable AreaCode area(@Nullable String code, String pointer) {
        if (code != null && !AreaCode.isValid(code)) {
            fault(pointer, "AREA_CODE_MALFORMED", "Expected an ONS code, as E06000057");
            return null;
        }
        return code == null ? null : new AreaCode(code);
    }

    void fault(String pointer, String code, String detail) {
        faults.add(new Problem.Fault(pointer, code, detail));
    }
}
