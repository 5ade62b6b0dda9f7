package care.dyad.pathway.pages.web;

import care.dyad.pathway.audit.domain.AccessKind;
import care.dyad.pathway.audit.domain.RecordedAccess;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.episodes.application.CaseView;
import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.pages.application.NameRecipients;
import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.pathway.pages.domain.ReferralNote;
import care.dyad.pathway.reviews.domain.Review;
import care.dyad.pathway.reviews.domain.SecondOpinion;
import care.dyad.ui.PlainTime;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What happened to a referral, the latest first: events, deadlines that passed, and reads. */
final class Timeline {

    /** A note has a line of its own. */
    private static final String NOTE = "Note";

    private Timeline() {}

    static List<TimelineLine> of(ReferralPage referral, NameRecipients names) {
        CaseView view = referral.view();
        return Stream.of(
                        Stream.of(
                                TimelineLine.of(
                                        view.receivedAt(), "Referral received and triaged", null)),
                        withdrawn(view),
                        view.reviews().stream().flatMap(Timeline::review),
                        view.episodes().stream().flatMap(Timeline::breaches),
                        referral.notes().stream().map(Timeline::note),
                        referral.notifications().stream().map(one -> Messages.line(one, names)),
                        accesses(referral.log()))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(TimelineLine::at).reversed())
                .toList();
    }

    private static TimelineLine note(ReferralNote note) {
        return TimelineLine.of(note.at(), "Note by " + note.author(), note.text().text());
    }

    private static Stream<TimelineLine> withdrawn(CaseView view) {
        Withdrawal withdrawal = view.withdrawal();
        return withdrawal == null
                ? Stream.empty()
                : Stream.of(
                        TimelineLine.of(
                                withdrawal.at(),
                                "Withdrawn by the referrer",
                                Words.plain(withdrawal.reason())));
    }

    private static Stream<TimelineLine> review(Review review) {
        SecondOpinion second = review.second();
        TimelineLine first =
                TimelineLine.of(
                        review.recordedAt(),
                        "Review: " + Words.plain(review.kind().name()).toLowerCase(Locale.UK),
                        "by " + review.request().by());
        return second == null
                ? Stream.of(first)
                : Stream.of(
                        first,
                        TimelineLine.of(
                                second.recordedAt(),
                                second.refusal() == null
                                        ? "Second person agreed"
                                        : "Second person did not agree",
                                "by " + second.by()));
    }

    private static Stream<TimelineLine> breaches(EpisodeView episode) {
        return episode.clocks().stream()
                .filter(clock -> clock.state() == ClockState.BREACHED)
                .map(clock -> breach(episode, clock));
    }

    private static TimelineLine breach(EpisodeView episode, EpisodeClock clock) {
        return TimelineLine.of(
                clock.deadline().dueAt(),
                "Deadline passed",
                Words.of(episode.pathway()) + ": " + Words.of(clock.deadline().kind()));
    }

    /** Of one person's looks on one day the latest stands for all; the access log has each. */
    private static Stream<TimelineLine> accesses(List<RecordedAccess> log) {
        Set<String> seen = new HashSet<>();
        return log.stream()
                .filter(one -> !NOTE.equals(one.access().detail()))
                .filter(
                        one ->
                                one.access().kind() != AccessKind.OPENED
                                        || seen.add(
                                                one.access().account()
                                                        + PlainTime.date(one.access().at())))
                .map(Timeline::access);
    }

    private static TimelineLine access(RecordedAccess recorded) {
        String by = "by " + recorded.access().account();
        AccessKind kind = recorded.access().kind();
        String detail = recorded.access().detail();
        return TimelineLine.of(
                recorded.access().at(),
                Accesses.words(kind, detail),
                kind == AccessKind.BROKE_GLASS ? by + ": " + detail : by);
    }
}
