package care.dyad.pathway.directory.http;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as an entity tag. */
final class EntryTag {

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private EntryTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that a caller looked at; null without one. Any other tag is of no version. */
    static @Nullable Long seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch);
        return tag.matches() ? Long.parseLong(tag.group(1)) : -1L;
    }
}
