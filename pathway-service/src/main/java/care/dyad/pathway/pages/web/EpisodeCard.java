package care.dyad.pathway.pages.web;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.pathway.pages.domain.Horizon;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An episode beside its siblings.
 *
 * @param pathway its pathway
 * @param team who has it
 * @param state how far it has come
 * @param assigned who takes care of it
 * @param ended whether nothing more happens
 * @param clocks its deadlines
 * @param due the earliest that is not met
 * @param dueAt the same, UTC; null without one
 * @param rule why that deadline
 * @param actions what can be done on it by who looks
 */
record EpisodeCard(
        String pathway,
        String team,
        String state,
        String assigned,
        boolean ended,
        List<ClockLine> clocks,
        DueWords due,
        @Nullable Instant dueAt,
        String rule,
        List<ActionLink> actions) {

    /**
     * Something that can be done.
     *
     * @param text what it says
     * @param path its page
     * @param atOnce whether one press is enough
     * @param next whether it is the next step
     */
    record ActionLink(String text, String path, boolean atOnce, boolean next) {}

    static EpisodeCard of(
            EpisodeView episode, ReferralPage referral, List<ActPage> pages, Horizon horizon) {
        var next = episode.clocks().stream().filter(ClockLine::isRunning).findFirst();
        Instant dueAt = next.map(clock -> clock.deadline().dueAt()).orElse(null);
        Contact team = episode.service();
        String assigned = episode.assignedTo();
        return new EpisodeCard(
                Words.of(episode.pathway()),
                team == null ? "No team yet" : team.name(),
                Words.of(episode.state()),
                assigned == null ? "Nobody yet" : assigned,
                episode.state() == EpisodeState.CLOSED,
                episode.clocks().stream().map(clock -> ClockLine.of(clock, horizon)).toList(),
                DueWords.of(dueAt, horizon),
                dueAt,
                next.map(clock -> Words.of(clock.deadline().kind())).orElse(""),
                actions(episode, referral, pages));
    }

    private static List<ActionLink> actions(
            EpisodeView episode, ReferralPage referral, List<ActPage> pages) {
        boolean theirs =
                !referral.brokeGlass()
                        && referral.staff().sees(episode.pathway(), episode.service());
        return !theirs
                ? List.of()
                : pages.stream()
                        .filter(page -> page.isOpenFor(episode))
                        .map(page -> link(page, episode, referral))
                        .toList();
    }

    private static ActionLink link(ActPage page, EpisodeView episode, ReferralPage referral) {
        return new ActionLink(
                page.title(),
                "/referrals/%s/episodes/%s/%s"
                        .formatted(referral.view().reference(), episode.episodeId(), page.name()),
                page.atOnce(),
                page.isNextFor(episode));
    }
}
