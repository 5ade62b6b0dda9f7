package care.dyad.pathway.pages.web;

import care.dyad.pathway.reviews.domain.Note;
import care.dyad.ui.FormField;
import care.dyad.ui.FormField.Kind;
import care.dyad.ui.FormField.Look;
import care.dyad.ui.FormOption;
import care.dyad.ui.PageError;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was typed and chosen on a form, and what is wrong with it. */
final class Posted {

    /** The id of the form itself, for what is wrong with no single field. */
    static final String WHOLE = "form";

    private static final Look LINE = new Look(10, "off", false);
    private static final Look AREA = new Look(null, "off", false);

    private final MultiValueMap<String, String> values;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Posted(MultiValueMap<String, String> values) {
        this.values = values;
    }

    String text(String id) {
        String value = values.getFirst(id);
        return value == null ? "" : value.strip();
    }

    List<String> all(String id) {
        return values.getOrDefault(id, List.of());
    }

    /** The version of the case that the page showed; null when it says none. */
    @Nullable Long version() {
        String version = text("version");
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }

    void wrong(String id, String message) {
        errors.putIfAbsent(id, message);
    }

    boolean isSound() {
        return errors.isEmpty();
    }

    /** A person's own words; null, with what is wrong, when they are none. */
    @Nullable Note note(String id) {
        Optional<Note.Fault> fault = Note.fault(text(id));
        fault.ifPresent(one -> wrong(id, one.detail()));
        return fault.isPresent() ? null : new Note(text(id));
    }

    /** What was chosen of an enumeration; empty, with what to do, when nothing was. */
    <E extends Enum<E>> Optional<E> one(Class<E> type, String id, String toDo) {
        Optional<E> found =
                Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equals(text(id)))
                        .findFirst();
        if (found.isEmpty()) {
            wrong(id, toDo);
        }
        return found;
    }

    /** The lines of the error summary: of the whole form, then in the order of its fields. */
    List<PageError> errors(List<FormField> fields) {
        List<PageError> lines = new ArrayList<>();
        String whole = errors.get(WHOLE);
        if (whole != null) {
            lines.add(new PageError("#" + WHOLE, whole));
        }
        fields.stream()
                .flatMap(Posted::withRevealed)
                .filter(field -> field.error() != null)
                .map(field -> new PageError("#" + target(field), String.valueOf(field.error())))
                .forEach(lines::add);
        return lines;
    }

    private static Stream<FormField> withRevealed(FormField field) {
        return Stream.concat(
                Stream.of(field),
                field.options().stream().flatMap(option -> option.reveals().stream()));
    }

    private static String target(FormField field) {
        return field.options().isEmpty() || field.kind() == Kind.SELECT
                ? field.target()
                : field.options().getFirst().id();
    }

    FormField line(String id, String label, String hint) {
        return field(Kind.TEXT, id, label, hint, List.of(), LINE);
    }

    FormField area(String id, String label, String hint) {
        return field(Kind.TEXTAREA, id, label, hint, List.of(), AREA);
    }

    FormField date(String id, String label, String hint) {
        return new FormField(
                Kind.DATE,
                id,
                label,
                hint,
                errors.get(id),
                List.of(text(id + "-day"), text(id + "-month"), text(id + "-year")),
                List.of(),
                AREA);
    }

    FormField radios(String id, String label, @Nullable String hint, List<FormOption> options) {
        return field(Kind.RADIOS, id, label, hint, options, AREA);
    }

    FormField checkboxes(String id, String label, List<FormOption> options) {
        return field(Kind.CHECKBOXES, id, label, null, options, AREA);
    }

    FormField select(String id, String label, List<FormOption> options) {
        return field(Kind.SELECT, id, label, null, options, AREA);
    }

    /** An option of a field, chosen when it was. */
    FormOption option(String id, String value, String label, FormField... reveals) {
        return new FormOption(
                id + "-" + value,
                value,
                label,
                null,
                all(id).contains(value),
                false,
                List.of(reveals));
    }

    private FormField field(
            Kind kind,
            String id,
            String label,
            @Nullable String hint,
            List<FormOption> options,
            Look look) {
        return new FormField(kind, id, label, hint, errors.get(id), all(id), options, look);
    }

    @Override
    public String toString() {
        return "Posted[masked]";
    }
}
