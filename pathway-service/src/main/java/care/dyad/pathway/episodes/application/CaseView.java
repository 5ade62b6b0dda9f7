package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.episodes.domain.CareNeeds;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.episodes.domain.TriageDecision;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.reviews.domain.Review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A case as staff see it; holds no direct identifier.
 *
 * @param referralId the referral
 * @param reference the reference that people use
 * @param receivedAt when it was received, UTC
 * @param version grows with every change
 * @param priority how soon somebody must respond, after every review
 * @param triage what triage decided, with its explanation
 * @param withdrawal the withdrawal by the referrer; null when there is none
 * @param reviews what clinicians decided, the latest last
 * @param episodes its episodes
 * @param gaps pathways without a service
 * @param linked other referrals of the same mother, the latest first
 * @param needs what everybody who cares for the mother has to know
 */
public record CaseView(
        UUID referralId,
        String reference,
        Instant receivedAt,
        long version,
        Priority priority,
        TriageDecision triage,
        @Nullable Withdrawal withdrawal,
        List<Review> reviews,
        List<EpisodeView> episodes,
        List<ServiceGap> gaps,
        List<LinkedReferral> linked,
        CareNeeds needs) {

    /** The services that have it, or had. */
    public Set<String> serviceIds() {
        return episodes.stream()
                .map(EpisodeView::service)
                .filter(Objects::nonNull)
                .map(Contact::id)
                .collect(Collectors.toSet());
    }
}
