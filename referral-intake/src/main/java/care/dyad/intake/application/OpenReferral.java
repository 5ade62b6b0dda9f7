package care.dyad.intake.application;

import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.WithdrawalReason;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A referral while it is being changed: nobody else can change it meanwhile.
 *
 * @param receipt what its sender got
 * @param account the account that sent it
 * @param system its source's system
 * @param reference its source's reference
 * @param content of the latest content
 * @param contentSentAt when its sender says that the latest content was sent; null when not known
 * @param sequence events so far on the topic of facts
 * @param identitySequence events so far on the topic of identities
 * @param withdrawn why it was withdrawn, or null
 * @param erased whether who it is about was erased
 */
public record OpenReferral(
        Receipt receipt,
        String account,
        String system,
        String reference,
        Fingerprint content,
        @Nullable Instant contentSentAt,
        long sequence,
        long identitySequence,
        @Nullable WithdrawalReason withdrawn,
        boolean erased) {}
