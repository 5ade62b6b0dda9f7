package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.ui.FormField;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** The intervention began. */
@Component
@Order(3)
class InterventionPage implements ActPage {

    private static final String DATE = "attended";
    private static final String TIME = "time";

    @Override
    public String name() {
        return "intervention";
    }

    @Override
    public String title() {
        return "Record the start of the intervention";
    }

    @Override
    public String done() {
        return "The start of the intervention is recorded.";
    }

    @Override
    public String note() {
        return "It counts from its first session, not from its booking.";
    }

    @Override
    public boolean isOpenFor(EpisodeView episode) {
        return episode.state() == EpisodeState.ASSESSED;
    }

    @Override
    public boolean isNextFor(EpisodeView episode) {
        return isOpenFor(episode);
    }

    @Override
    public List<FormField> fields(Posted posted) {
        return List.of(
                posted.date(DATE, "On which day did it begin?", "For example, 25 11 2026"),
                posted.line(TIME, "At what time?", "For example, 2:30pm or 14:30"));
    }

    @Override
    public @Nullable StaffAct read(Posted posted, String account) {
        Instant startedAt = TypedTime.read(posted, DATE, TIME);
        return startedAt == null ? null : new StaffAct.Intervention(startedAt);
    }
}
