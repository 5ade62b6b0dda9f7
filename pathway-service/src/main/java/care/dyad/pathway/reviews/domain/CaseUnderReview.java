package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.episodes.domain.Withdrawal;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A case as a reviewer finds it.
 *
 * @param referral the referral, with what the rules decided
 * @param priority its priority now
 * @param episodes its episodes that have not ended
 * @param gaps pathways whose lack of a service is recorded already
 * @param latest the latest review; null when there was none
 * @param withdrawal the withdrawal by the referrer; null when there is none
 */
public record CaseUnderReview(
        TriagedReferral referral,
        Priority priority,
        List<ClockedEpisode> episodes,
        Set<Pathway> gaps,
        @Nullable Review latest,
        @Nullable Withdrawal withdrawal) {

    public CaseUnderReview {
        episodes = List.copyOf(episodes);
        gaps = Set.copyOf(gaps);
    }

    /** Whether a withdrawal closed it. */
    public boolean isClosedByWithdrawal() {
        return withdrawal != null && withdrawal.hasClosed();
    }

    /** The review that new information overtakes; null when none waits for a second person. */
    public @Nullable Review overtaken() {
        return latest != null && latest.awaitsSecondPerson() ? latest.superseded() : null;
    }

    /** Whether clinicians have to decide on a withdrawal. */
    boolean awaitsWithdrawalReview() {
        return withdrawal != null && withdrawal.awaitsReview();
    }

    /** At risk, or the mother was seen already: a withdrawal alone does not close it. */
    boolean isNeverClosedUnseen() {
        return referral.isNeverClosedUnseen()
                || priority != Priority.ROUTINE
                || episodes.stream().anyMatch(one -> one.episode().isAssessed());
    }

    /** The teams that have an episode of it. */
    public List<Contact> teams() {
        return episodes.stream()
                .filter(one -> !one.isProposed())
                .map(one -> one.episode().about().service())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether an episode waits for a clinician. */
    public boolean isUnderReview() {
        return episodes.stream().anyMatch(ClockedEpisode::isProposed);
    }

    Optional<ClockedEpisode> on(Pathway pathway) {
        return episodes.stream().filter(one -> one.pathway() == pathway).findFirst();
    }

    /** The pathways that it has or is proposed to have. */
    List<Pathway> pathways() {
        return episodes.stream()
                .map(ClockedEpisode::pathway)
                .filter(pathway -> pathway != Pathway.UNDECIDED)
                .toList();
    }

    /** Whether two people have to agree before it has these pathways and this priority. */
    boolean isSteppedDownBy(List<Pathway> decided, Priority lower) {
        boolean teamLosesIt =
                episodes.stream()
                        .anyMatch(one -> !one.isProposed() && !decided.contains(one.pathway()));
        boolean specialist = on(Pathway.SPECIALIST_PERINATAL).isPresent();
        boolean lessOrLater =
                !decided.contains(Pathway.SPECIALIST_PERINATAL) || lower.compareTo(priority) < 0;
        return teamLosesIt || (specialist && lessOrLater);
    }
}
