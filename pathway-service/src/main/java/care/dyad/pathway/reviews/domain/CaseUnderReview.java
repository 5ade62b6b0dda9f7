package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.TriagedReferral;

import org.jspecify.annotations.Nullable;

import java.util.List;
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
 */
public record CaseUnderReview(
        TriagedReferral referral,
        Priority priority,
        List<ClockedEpisode> episodes,
        Set<Pathway> gaps,
        @Nullable Review latest) {

    public CaseUnderReview {
        episodes = List.copyOf(episodes);
        gaps = Set.copyOf(gaps);
    }

    boolean isUnderReview() {
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
