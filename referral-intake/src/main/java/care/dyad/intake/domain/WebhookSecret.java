package care.dyad.intake.domain;

import java.util.Base64;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * The secret that a receiver and Dyad share (Standard Webhooks): {@code whsec_} and 24 to 64 bytes
 * in base64.
 *
 * @param value the secret as it is exchanged
 */
public record WebhookSecret(String value) {

    private static final String PREFIX = "whsec_";
    private static final Pattern SHAPE = Pattern.compile("whsec_([A-Za-z0-9+/]{32,86}={0,2})");
    private static final int MADE_OF = 32;

    public WebhookSecret {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a secret of a webhook");
        }
    }

    /** True for a text that can be a secret. */
    public static boolean isValid(String value) {
        var shape = SHAPE.matcher(value);
        return shape.matches() && isBase64(shape.group(1));
    }

    /** A new one. */
    public static WebhookSecret random(Random random) {
        byte[] bytes = new byte[MADE_OF];
        random.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "WebhookSecret[...]";
    }
}
