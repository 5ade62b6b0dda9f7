package care.dyad.pathway.audit.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's access to a referral.
 *
 * @param at when, UTC
 * @param account whose account
 * @param kind what they did
 * @param referralId the referral
 * @param detail what was changed, or why the glass was broken; null when the kind says all
 */
public record Access(
        Instant at, String account, AccessKind kind, UUID referralId, @Nullable String detail) {}
