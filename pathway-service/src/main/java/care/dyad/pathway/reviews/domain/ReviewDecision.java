package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.RedirectReason;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a clinician wants to become of a referral under review. None of these closes it but the one
 * that agrees with its withdrawal.
 */
public sealed interface ReviewDecision {

    /**
     * The proposal is right.
     *
     * @param area where the mother lives, when the clinician found out; null to keep what is known
     */
    record Confirm(@Nullable AreaCode area) implements ReviewDecision {}

    /**
     * Other pathways or another priority; with less than was proposed it is a step down.
     *
     * @param pathways every pathway that the referral is to have, the primary first
     * @param priority how soon somebody must respond
     * @param area where the mother lives, when the clinician found out; null to keep what is known
     */
    record Change(List<Pathway> pathways, Priority priority, @Nullable AreaCode area)
            implements ReviewDecision {

        public Change {
            pathways = pathways.stream().distinct().toList();
            if (pathways.isEmpty() || pathways.contains(Pathway.UNDECIDED)) {
                throw new IllegalArgumentException("a decision names pathways that exist");
            }
        }
    }

    /**
     * Not for these pathways.
     *
     * @param reason why
     * @param place a better place, in words for the referrer
     */
    record Redirect(RedirectReason reason, Note place) implements ReviewDecision {}

    /** The referrer took it back, and that is right: every episode ends. */
    record CloseWithdrawn() implements ReviewDecision {}

    /** The referrer took it back, and it goes on nevertheless. */
    record KeepOpen() implements ReviewDecision {}
}
