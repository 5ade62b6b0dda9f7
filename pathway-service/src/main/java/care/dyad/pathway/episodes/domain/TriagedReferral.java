package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.directory.domain.Candidate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral that triage has decided on, without any direct identifier.
 *
 * @param eventId the event that told of the decision
 * @param traceparent the trace that it belongs to; null outside a trace
 * @param referralId the referral
 * @param reference the reference that people use; identifies nobody
 * @param receivedAt when intake committed it; every clock starts from it; UTC
 * @param candidate what services look at
 * @param consentToShareWithVcse the mother agreed to sharing with a voluntary organisation
 * @param decision what triage decided
 */
public record TriagedReferral(
        UUID eventId,
        @Nullable String traceparent,
        UUID referralId,
        String reference,
        Instant receivedAt,
        Candidate candidate,
        boolean consentToShareWithVcse,
        TriageDecision decision) {}
