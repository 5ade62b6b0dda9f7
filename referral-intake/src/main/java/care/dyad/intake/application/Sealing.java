package care.dyad.intake.application;

import care.dyad.intake.domain.WebhookSecret;

import java.util.UUID;

/** Seals secrets, so that neither a database nor a topic shows them. */
public interface Sealing {

    /** Seals the secret of one subscription; it can be opened as that of no other. */
    SealedSecret seal(WebhookSecret secret, UUID subscription);
}
