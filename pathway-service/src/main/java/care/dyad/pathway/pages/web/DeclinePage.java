package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.reviews.domain.Note;
import care.dyad.ui.FormField;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** The team does not take the referral, and says where to go instead. */
@Component
@Order(4)
class DeclinePage implements ActPage {

    private static final String PLACE = "place";

    @Override
    public String name() {
        return "decline";
    }

    @Override
    public String title() {
        return "Decline the referral";
    }

    @Override
    public String done() {
        return "The referral is declined. The referrer is told.";
    }

    @Override
    public String note() {
        return "With a risk in it, or when nobody has seen her yet, the triage desk decides what"
                + " happens next.";
    }

    @Override
    public boolean isOpenFor(EpisodeView episode) {
        return episode.state() == EpisodeState.OPEN || episode.state() == EpisodeState.ACCEPTED;
    }

    @Override
    public boolean isNextFor(EpisodeView episode) {
        return episode.state() == EpisodeState.OPEN;
    }

    @Override
    public boolean mayLoseIt() {
        return true;
    }

    @Override
    public List<FormField> fields(Posted posted) {
        return List.of(
                Departures.reason(posted, "Why are you declining?"),
                posted.area(
                        PLACE,
                        "Advice for the referrer",
                        "They read this. Say where to go instead, without names or numbers."));
    }

    @Override
    public @Nullable StaffAct read(Posted posted, String account) {
        var reason = Departures.readReason(posted);
        Note place = posted.note(PLACE);
        return reason.isEmpty() || place == null
                ? null
                : new StaffAct.Declination(reason.get(), place, null);
    }
}
