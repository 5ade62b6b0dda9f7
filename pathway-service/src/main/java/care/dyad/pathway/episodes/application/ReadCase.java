package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.Explanation;
import care.dyad.pathway.episodes.domain.TriageDecision;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a case for a member of staff. A team sees its own; link workers see their own episodes
 * only, and of triage and reviews neither reasons nor inputs, which tell of scores and history
 * beyond their need.
 */
@Component
public class ReadCase {

    private final CaseViews views;

    ReadCase(CaseViews views) {
        this.views = views;
    }

    /** The case, or empty when there is none for this member of staff. */
    @Transactional(readOnly = true)
    public Optional<CaseView> read(UUID referralId, Staff staff) {
        Optional<CaseView> found = views.find(referralId);
        return staff.onlyLinkWork()
                ? found.flatMap(view -> reduced(view, staff))
                : found.filter(view -> isTheirs(view, staff));
    }

    /** A team sees the whole of a referral that one of its episodes belongs to. */
    private static boolean isTheirs(CaseView view, Staff staff) {
        return staff.teams() == null
                || view.episodes().stream()
                        .anyMatch(episode -> staff.sees(episode.pathway(), episode.service()));
    }

    private static Optional<CaseView> reduced(CaseView view, Staff staff) {
        List<EpisodeView> theirs =
                view.episodes().stream()
                        .filter(episode -> isTheirs(episode, staff))
                        .map(EpisodeView::forLinkWork)
                        .toList();
        return theirs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CaseView(
                                view.referralId(),
                                view.reference(),
                                view.receivedAt(),
                                view.version(),
                                view.priority(),
                                withoutExplanation(view.triage(), staff),
                                view.withdrawal(),
                                List.of(),
                                theirs,
                                view.gaps().stream()
                                        .filter(gap -> staff.sees(gap.pathway()))
                                        .toList(),
                                List.of(),
                                view.needs()));
    }

    /** A proposal is not theirs yet: the mother may not have agreed to share. */
    private static boolean isTheirs(EpisodeView episode, Staff staff) {
        return staff.sees(episode.pathway(), episode.service())
                && episode.state() != EpisodeState.PROPOSED;
    }

    private static TriageDecision withoutExplanation(TriageDecision triage, Staff staff) {
        return new TriageDecision(
                triage.disposition(),
                triage.priority(),
                triage.severity(),
                triage.pathways().stream().filter(staff::sees).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                triage.ruleset(),
                Explanation.NONE);
    }
}
