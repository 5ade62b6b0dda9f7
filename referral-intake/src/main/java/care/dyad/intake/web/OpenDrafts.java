package care.dyad.intake.web;

import care.dyad.intake.FormSettings;
import care.dyad.intake.application.Draft;
import care.dyad.intake.application.Drafts;
import care.dyad.intake.application.ShowSentReferral;
import care.dyad.intake.domain.ReferralStatus;
import care.dyad.intake.domain.Source;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds a draft, or what became of it. */
@Component
class OpenDrafts {

    private final Drafts drafts;
    private final ShowSentReferral showSentReferral;
    private final FormSettings settings;

    OpenDrafts(Drafts drafts, ShowSentReferral showSentReferral, FormSettings settings) {
        this.drafts = drafts;
        this.showSentReferral = showSentReferral;
        this.settings = settings;
    }

    /**
     * The draft.
     *
     * @throws AlreadySent when it was sent
     * @throws NoSuchPage when this account has none
     */
    Draft open(UUID id, String account) {
        return drafts.with(id, account).orElseThrow(() -> gone(id, account));
    }

    /** Why there is no such draft. */
    RuntimeException gone(UUID id, String account) {
        return sent(id, account).isPresent() ? new AlreadySent(id) : new NoSuchPage();
    }

    /** Where the referral is that the draft became. */
    Optional<ReferralStatus> sent(UUID id, String account) {
        return showSentReferral.show(
                new Source(settings.sourceSystem(), id.toString(), Instant.EPOCH), account);
    }
}
