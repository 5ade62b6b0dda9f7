package care.dyad.intake.kafka;

import java.util.regex.Pattern;

/** A sender's own text that may be repeated: anything else could be a value in the wrong place. */
final class Tellable {

    private static final Pattern SOUND = Pattern.compile("(?!.*[0-9]{7})[!-~]{1,100}");

    private Tellable() {}

    /** The text, or an empty one in its place. */
    static String of(String text) {
        return SOUND.matcher(text).matches() ? text : "";
    }
}
