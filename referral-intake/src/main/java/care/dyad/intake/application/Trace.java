package care.dyad.intake.application;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The trace that a request and everything it causes belong to (W3C Trace Context, version 00).
 *
 * @param parent value of the {@code traceparent} header
 */
public record Trace(String parent) {

    private static final Pattern VERSION_00 =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String NOT_SAMPLED = "00";
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Trace {
        if (!isValid(parent)) {
            throw new IllegalArgumentException("not a traceparent of version 00");
        }
    }

    /** The trace that the sender is in; a new one when it names none, or none that can be read. */
    public static Trace continued(@Nullable String traceparent) {
        return traceparent != null && isValid(traceparent) ? new Trace(traceparent) : started();
    }

    /** A new trace. */
    public static Trace started() {
        return new Trace(
                String.join("-", "00", random(TRACE_BYTES), random(SPAN_BYTES), NOT_SAMPLED));
    }

    private static boolean isValid(String traceparent) {
        return VERSION_00.matcher(traceparent).matches();
    }

    /** At least one bit is set, as all zeros mean none. */
    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        RANDOM.nextBytes(id);
        id[0] |= 1;
        return HexFormat.of().formatHex(id);
    }
}
