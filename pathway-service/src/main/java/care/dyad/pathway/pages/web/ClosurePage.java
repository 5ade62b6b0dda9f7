package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.ui.FormField;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** The episode ends. */
@Component
@Order(7)
class ClosurePage implements ActPage {

    private static final String REASON = "reason";

    @Override
    public String name() {
        return "closure";
    }

    @Override
    public String title() {
        return "Close";
    }

    @Override
    public String done() {
        return "The episode is closed.";
    }

    @Override
    public String note() {
        return "Other pathways of the referral go on.";
    }

    @Override
    public boolean isOpenFor(EpisodeView episode) {
        return switch (episode.state()) {
            case ACCEPTED, ASSESSED, INTERVENTION_STARTED -> true;
            case PROPOSED, OPEN, CLOSED -> false;
        };
    }

    @Override
    public boolean mayLoseIt() {
        return true;
    }

    @Override
    public List<FormField> fields(Posted posted) {
        return List.of(
                posted.radios(
                        REASON,
                        "Why does it end?",
                        null,
                        CloseReason.ofStaff().stream()
                                .map(
                                        one ->
                                                posted.option(
                                                        REASON,
                                                        one.name(),
                                                        Words.plain(one.name())))
                                .toList()));
    }

    @Override
    public @Nullable StaffAct read(Posted posted, String account) {
        return posted.one(CloseReason.class, REASON, "Choose why it ends")
                .filter(CloseReason.ofStaff()::contains)
                .map(reason -> new StaffAct.Closure(reason, null))
                .orElse(null);
    }
}
