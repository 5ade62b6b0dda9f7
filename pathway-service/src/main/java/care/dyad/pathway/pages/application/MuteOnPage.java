package care.dyad.pathway.pages.application;

import care.dyad.pathway.audit.application.RecordAccess;
import care.dyad.pathway.audit.domain.AccessKind;
import care.dyad.pathway.episodes.application.MuteOutcome;
import care.dyad.pathway.episodes.application.MutePregnancy;
import care.dyad.pathway.episodes.application.MuteRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops words about the baby from a page, with its place in the access log. */
@Component
public class MuteOnPage {

    private final MutePregnancy mutePregnancy;
    private final RecordAccess recordAccess;

    MuteOnPage(MutePregnancy mutePregnancy, RecordAccess recordAccess) {
        this.mutePregnancy = mutePregnancy;
        this.recordAccess = recordAccess;
    }

    /** Records it on the version of the case that the page showed. */
    @Transactional
    public MuteOutcome record(MuteRequest request) {
        recordAccess.record(
                request.staff().account(), AccessKind.CHANGED, request.referralId(), "Mute");
        return mutePregnancy.record(request);
    }
}
