package care.dyad.pathway.reviews.domain;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A clinician's own words. They stay in the case and are masked when printed.
 *
 * @param text the words
 */
public record Note(String text) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;
    private static final Pattern NHS_NUMBER =
            Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("\\S@\\S");

    /** What is wrong with words that are not a note. */
    public enum Fault {
        MISSING("Expected a reason in your own words"),
        TOO_SHORT("Expected at least " + SHORTEST + " characters"),
        TOO_LONG("Expected at most " + LONGEST + " characters"),
        LOOKS_PERSONAL("Leave out NHS numbers and e-mail addresses");

        private final String detail;

        Fault(String detail) {
            this.detail = detail;
        }

        /** What is expected. */
        public String detail() {
            return detail;
        }
    }

    public Note {
        text = text.strip();
        if (fault(text).isPresent()) {
            throw new IllegalArgumentException("not a note: " + fault(text).get());
        }
    }

    /** What is wrong with words, or empty when they are a note. */
    public static Optional<Fault> fault(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return Optional.of(Fault.MISSING);
        }
        String text = words.strip();
        if (text.length() < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (text.length() > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        boolean personal = NHS_NUMBER.matcher(text).find() || EMAIL.matcher(text).find();
        return personal ? Optional.of(Fault.LOOKS_PERSONAL) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Note[***]";
    }
}
