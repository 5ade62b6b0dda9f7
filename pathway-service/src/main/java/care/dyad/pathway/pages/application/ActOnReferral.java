package care.dyad.pathway.pages.application;

import care.dyad.pathway.audit.application.RecordAccess;
import care.dyad.pathway.audit.domain.AccessKind;
import care.dyad.pathway.episodes.application.ActOutcome;
import care.dyad.pathway.episodes.application.ActRequest;
import care.dyad.pathway.episodes.application.Episodes;
import care.dyad.pathway.episodes.application.HeldEpisode;
import care.dyad.pathway.episodes.application.RecordAct;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/**
 * Records what a member of staff did on a page. Unlike a system that sends an act again, a person
 * whose page is out of date is told so, even when somebody else did the same meanwhile.
 */
@Component
public class ActOnReferral {

    private final Episodes episodes;
    private final RecordAct recordAct;
    private final RecordAccess recordAccess;

    ActOnReferral(Episodes episodes, RecordAct recordAct, RecordAccess recordAccess) {
        this.episodes = episodes;
        this.recordAct = recordAct;
        this.recordAccess = recordAccess;
    }

    /** Records an act on the version of the case that the page showed. */
    @Transactional
    public ActOutcome act(ActRequest request) {
        Optional<HeldEpisode> held = episodes.hold(request.episodeId());
        Long shown = request.expectedVersion();
        if (held.isPresent() && shown != null && shown != held.get().version()) {
            return new ActOutcome.Stale(held.get().version());
        }
        recordAccess.recordEpisode(
                request.staff().account(),
                AccessKind.CHANGED,
                request.episodeId(),
                request.act().getClass().getSimpleName());
        return recordAct.record(request);
    }
}
