package care.dyad.triage.replay.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of lines in whatever order: the sum of the SHA-256 of each, in four lanes of 64 bits. */
final class Digest {

    private final MessageDigest sha = sha256();
    private final long[] lanes = new long[4];

    void add(String line) {
        ByteBuffer hash = ByteBuffer.wrap(sha.digest(line.getBytes(UTF_8)));
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] += hash.getLong();
        }
    }

    void add(Digest other) {
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] += other.lanes[lane];
        }
    }

    /** Lower-case hexadecimal. */
    String hex() {
        var bytes = ByteBuffer.allocate(lanes.length * Long.BYTES);
        for (long lane : lanes) {
            bytes.putLong(lane);
        }
        return HexFormat.of().formatHex(bytes.array());
    }

    /** SHA-256 of a text in lower-case hexadecimal. */
    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
