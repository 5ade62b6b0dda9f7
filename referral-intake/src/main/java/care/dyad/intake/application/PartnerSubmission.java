package care.dyad.intake.application;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A submission that a partner published. It gets no answer; a refusal is told by an event.
 *
 * @param id the partner's id of the submission; the same for a repeat
 * @param key opaque key under which a refusal is told
 * @param reference the partner's own reference, empty when it cannot be told
 * @param submission what was read
 * @param origin who published it
 * @param partner whose own topic it came by; null when it came by the one that all share
 */
public record PartnerSubmission(
        UUID id,
        String key,
        String reference,
        Submission submission,
        Origin origin,
        @Nullable String partner) {}
