package care.dyad.notification.domain;

import java.util.regex.Pattern;

/**
 * The reference that people use for a referral. It stands in subjects and links, so it holds
 * letters, digits and hyphens only, and never what could be an NHS number.
 *
 * @param value the reference, at most 40 characters
 */
public record Reference(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern LIKE_AN_NHS_NUMBER = Pattern.compile("\\d{3}-?\\d{3}-?\\d{4}");

    /**
     * @throws IllegalArgumentException when it has another shape, or that of an NHS number
     */
    public Reference {
        if (!SHAPE.matcher(value).matches() || LIKE_AN_NHS_NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference of a referral");
        }
    }
}
