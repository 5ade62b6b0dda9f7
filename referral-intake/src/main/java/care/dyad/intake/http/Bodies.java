package care.dyad.intake.http;

import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;

/** Reads the body of a request, up to a size. */
final class Bodies {

    private static final int MOST_BYTES = 256 * 1024;

    private Bodies() {}

    /**
     * The whole body.
     *
     * @throws Refused when it is too long, or breaks off
     */
    static byte[] of(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw Refused.because(Problem.BODY_TOO_LARGE);
            }
            return body;
        } catch (IOException e) {
            throw Refused.because(Problem.BAD_REQUEST);
        }
    }
}
