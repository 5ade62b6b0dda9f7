package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.pages.application.OpenReferral;
import care.dyad.pathway.pages.application.OpenedReferral;
import care.dyad.pathway.pages.application.ReferralPage;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Opens a referral to act on it. */
@Component
class Openings {

    private final OpenReferral openReferral;

    Openings(OpenReferral openReferral) {
        this.openReferral = openReferral;
    }

    /**
     * The referral.
     *
     * @throws NoSuchPage when it is not theirs to act on
     */
    ReferralPage theirs(String reference, Authentication account) {
        return openReferral.open(reference, SignedIn.staff(account))
                                instanceof OpenedReferral.Shown(var page)
                        && !page.brokeGlass()
                ? page
                : notFound();
    }

    /**
     * An episode of it.
     *
     * @throws NoSuchPage when it is not theirs to act on
     */
    static EpisodeView episode(ReferralPage referral, UUID episodeId) {
        return referral.view().episodes().stream()
                .filter(one -> one.episodeId().equals(episodeId))
                .filter(one -> referral.staff().sees(one.pathway(), one.service()))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    private static ReferralPage notFound() {
        throw new NoSuchPage();
    }
}
