package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.CaseView;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.pathway.reviews.domain.Review;

import java.util.List;
import java.util.Map;

/**
 * What stands above everything else on the page of a referral.
 *
 * @param done what was just recorded; empty when nothing was
 * @param changed whether somebody else was quicker
 * @param brokeGlass whether it belongs to another team
 * @param withdrawn whether a withdrawal waits for a decision
 * @param safeguarding whether the referrer has a safeguarding concern
 * @param muted why words about the baby are stopped; empty while they are not
 * @param open whether who looks can act on it
 * @param review whether who looks can review it
 * @param second whether who looks can be the second person
 */
record Notices(
        String done,
        boolean changed,
        boolean brokeGlass,
        boolean withdrawn,
        boolean safeguarding,
        String muted,
        boolean open,
        boolean review,
        boolean second) {

    private static final Map<String, String> REVIEWED =
            Map.of(
                    "review",
                    "The review is recorded.",
                    "waits",
                    "The review is recorded. A second person has to agree before it" + " counts.",
                    "second",
                    "What you said as the second person is recorded.",
                    "note",
                    "The note is added.",
                    "mute",
                    "Messages about this pregnancy hold no words about the baby now, or do"
                            + " again.");

    static Notices of(
            ReferralPage referral,
            List<ActPage> pages,
            Map<String, String> parameters,
            boolean triage) {
        CaseView view = referral.view();
        boolean awaits = view.reviews().stream().anyMatch(Review::awaitsSecondPerson);
        boolean withdrawn = view.withdrawal() != null && view.withdrawal().awaitsReview();
        boolean proposed =
                view.episodes().stream().anyMatch(one -> one.state() == EpisodeState.PROPOSED);
        return new Notices(
                done(pages, parameters.getOrDefault("done", "")),
                parameters.containsKey("changed"),
                referral.brokeGlass(),
                withdrawn,
                referral.circumstances().safeguardingConcern(),
                muted(view),
                !referral.brokeGlass(),
                triage && !awaits && (proposed || withdrawn),
                awaits && !referral.brokeGlass() && isAnother(referral));
    }

    private static String muted(CaseView view) {
        var mute = view.needs().mute();
        return mute == null ? "" : Words.plain(mute.reason().name());
    }

    private static boolean isAnother(ReferralPage referral) {
        return !referral.staff().onlyLinkWork()
                && referral.view().reviews().stream()
                        .filter(Review::awaitsSecondPerson)
                        .noneMatch(one -> one.request().by().equals(referral.staff().account()));
    }

    private static String done(List<ActPage> pages, String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .map(ActPage::done)
                .findFirst()
                .orElse(REVIEWED.getOrDefault(name, ""));
    }
}
