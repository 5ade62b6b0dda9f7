package care.dyad.pathway.episodes.http;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a case as an entity tag. */
final class VersionTag {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private VersionTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that a caller looked at; null when they do not say or take any. */
    static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.invalid(
                    List.of(
                            new Problem.Fault(
                                    "", "IF_MATCH_MALFORMED", "If-Match must be one ETag or *")));
        }
        return Long.valueOf(tag.group(1));
    }
}
