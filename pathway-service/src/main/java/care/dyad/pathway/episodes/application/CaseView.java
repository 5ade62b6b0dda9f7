package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.episodes.domain.TriageDecision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as staff see it; holds no direct identifier.
 *
 * @param referralId the referral
 * @param reference the reference that people use
 * @param receivedAt when it was received, UTC
 * @param version grows with every change
 * @param triage what triage decided, with its explanation
 * @param episodes its episodes
 * @param gaps pathways without a service
 */
public record CaseView(
        UUID referralId,
        String reference,
        Instant receivedAt,
        long version,
        TriageDecision triage,
        List<EpisodeView> episodes,
        List<ServiceGap> gaps) {}
