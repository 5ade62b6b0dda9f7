package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.ui.FormField;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** The team takes a referral on: a single button. */
@Component
@Order(1)
class AcceptancePage implements ActPage {

    @Override
    public String name() {
        return "acceptance";
    }

    @Override
    public String title() {
        return "Accept the referral";
    }

    @Override
    public String done() {
        return "The referral is accepted.";
    }

    @Override
    public String note() {
        return "Your team takes it on. The next step is to assess her.";
    }

    @Override
    public boolean isOpenFor(EpisodeView episode) {
        return episode.state() == EpisodeState.OPEN;
    }

    @Override
    public boolean isNextFor(EpisodeView episode) {
        return isOpenFor(episode);
    }

    @Override
    public boolean atOnce() {
        return true;
    }

    @Override
    public List<FormField> fields(Posted posted) {
        return List.of();
    }

    @Override
    public StaffAct read(Posted posted, String account) {
        return new StaffAct.Acceptance(null);
    }
}
