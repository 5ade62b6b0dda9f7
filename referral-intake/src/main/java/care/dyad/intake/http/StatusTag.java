package care.dyad.intake.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The entity tag of a status: the same for as long as nothing in it changes. */
final class StatusTag {

    private static final int BYTES = 12;

    private StatusTag() {}

    static String of(StatusBody status) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(status.toString().getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
