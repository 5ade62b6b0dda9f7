package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Contact;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells that clinicians have to decide on a withdrawal.
 *
 * @param referral the referral
 * @param priority its priority now
 * @param reviewers who is told, beside the teams that have it
 */
public record WithdrawalNotice(
        TriagedReferral referral, Priority priority, List<Contact> reviewers) {

    /**
     * Adds it to what else is told at once, where one event says all that has to be looked at.
     *
     * @param dueAt earliest deadline that runs, UTC; null when none does
     */
    public List<CaseEvent> addTo(List<CaseEvent> events, @Nullable Instant dueAt) {
        List<CaseEvent> told = new ArrayList<>();
        List<ReviewReason> reasons = new ArrayList<>(List.of(ReviewReason.WITHDRAWN));
        List<Contact> tell = new ArrayList<>(reviewers);
        for (CaseEvent event : events) {
            if (event instanceof CaseEvent.ReferralUnderReview other) {
                reasons.addAll(other.reasons());
                tell.addAll(other.tell());
            } else {
                told.add(event);
            }
        }
        told.add(
                new CaseEvent.ReferralUnderReview(
                        referral.referralId(),
                        referral.reference(),
                        priority,
                        referral.decision().pathways(),
                        List.copyOf(reasons),
                        dueAt,
                        Stream.concat(tell.stream(), teams(events)).distinct().toList()));
        return List.copyOf(told);
    }

    private static Stream<Contact> teams(List<CaseEvent> events) {
        return events.stream()
                .filter(CaseEvent.EpisodeOpened.class::isInstance)
                .map(CaseEvent.EpisodeOpened.class::cast)
                .flatMap(opened -> opened.tell().stream());
    }
}
