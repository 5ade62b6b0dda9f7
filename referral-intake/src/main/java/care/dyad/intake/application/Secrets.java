package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;
import care.dyad.intake.domain.WebhookSecret;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.util.List;

/** The secrets that accounts bring along, or are given. */
final class Secrets {

    private final SecureRandom random = new SecureRandom();

    /** What is wrong with a secret that an account brings along; nothing without one. */
    static List<Fault> faults(@Nullable String supplied) {
        return supplied == null || WebhookSecret.isValid(supplied)
                ? List.of()
                : List.of(
                        new Fault(
                                "/secret",
                                FaultCode.WRONG_FORMAT,
                                "must be whsec_ and 24 to 64 random bytes in base64, or left out"));
    }

    /** The one that was brought along, or a new one. */
    WebhookSecret of(@Nullable String supplied) {
        return supplied == null ? WebhookSecret.random(random) : new WebhookSecret(supplied);
    }
}
