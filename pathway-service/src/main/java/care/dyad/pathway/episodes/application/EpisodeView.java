package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.NextStep;
import care.dyad.pathway.episodes.domain.RecordedAct;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * An episode as staff see it.
 *
 * @param episodeId the episode
 * @param pathway its pathway
 * @param service the service that holds it; null when there is none yet
 * @param state how far it has come
 * @param clocks its clocks, the earliest deadline first
 * @param assignedTo account of who takes care of it; null while nobody does
 * @param nextStep what has to happen next
 * @param acts what staff recorded about it, the latest last
 */
public record EpisodeView(
        UUID episodeId,
        Pathway pathway,
        @Nullable Contact service,
        EpisodeState state,
        List<EpisodeClock> clocks,
        @Nullable String assignedTo,
        NextStep nextStep,
        List<RecordedAct> acts) {

    /** The same without what another pathway recorded before it was handed to link work. */
    EpisodeView forLinkWork() {
        return new EpisodeView(
                episodeId,
                pathway,
                service,
                state,
                clocks,
                assignedTo,
                nextStep,
                acts.stream().filter(EpisodeView::isOfLinkWork).toList());
    }

    private static boolean isOfLinkWork(RecordedAct recorded) {
        return !(recorded.act() instanceof StaffAct.CareEntry entry)
                || entry.kind().isOf(Pathway.VCSE_LINK_WORK);
    }
}
