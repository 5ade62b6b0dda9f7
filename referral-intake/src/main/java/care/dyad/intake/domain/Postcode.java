package care.dyad.intake.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A full or an outward postcode, in any case, with or without a space. Never printed. */
public record Postcode(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)(?: ?[0-9][A-Z]{2})?");

    public Postcode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a postcode");
        }
    }

    /** True for text that is a postcode. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT)).matches();
    }

    /** The first half, for example CA8. */
    public String outward() {
        Matcher matcher = SHAPE.matcher(value);
        return matcher.matches() ? matcher.group(1) : value;
    }

    @Override
    public String toString() {
        return "Postcode[masked]";
    }
}
