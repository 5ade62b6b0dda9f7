package care.dyad.intake.application;

import java.util.regex.Pattern;

/**
 * A SHA-256 digest of a submission, by which a repeat is told from other content.
 *
 * @param hex 64 hexadecimal digits
 */
public record Fingerprint(String hex) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Fingerprint {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("a fingerprint is a SHA-256 digest in hexadecimal");
        }
    }
}
