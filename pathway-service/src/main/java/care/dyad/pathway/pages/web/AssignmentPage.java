package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.ui.FormField;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** Somebody takes care of an episode. */
@Component
@Order(8)
class AssignmentPage implements ActPage {

    private static final String WHO = "who";
    private static final String ACCOUNT = "account";

    @Override
    public String name() {
        return "assignment";
    }

    @Override
    public String title() {
        return "Assign";
    }

    @Override
    public String done() {
        return "It is assigned.";
    }

    @Override
    public String note() {
        return "";
    }

    @Override
    public boolean isOpenFor(EpisodeView episode) {
        return episode.state() != EpisodeState.PROPOSED && episode.state() != EpisodeState.CLOSED;
    }

    @Override
    public List<FormField> fields(Posted posted) {
        return List.of(
                posted.radios(
                        WHO,
                        "Who takes care of it?",
                        null,
                        List.of(
                                posted.option(WHO, "me", "I do"),
                                posted.option(
                                        WHO,
                                        "other",
                                        "Somebody else",
                                        posted.line(
                                                ACCOUNT,
                                                "Their account",
                                                "The name that they sign in with")))));
    }

    @Override
    public @Nullable StaffAct read(Posted posted, String account) {
        return switch (posted.text(WHO)) {
            case "me" -> new StaffAct.Assignment(account, null);
            case "other" -> other(posted);
            default -> {
                posted.wrong(WHO, "Choose who takes care of it");
                yield null;
            }
        };
    }

    private static @Nullable StaffAct other(Posted posted) {
        String account = posted.text(ACCOUNT);
        if (account.isEmpty()) {
            posted.wrong(ACCOUNT, "Enter their account");
            return null;
        }
        return new StaffAct.Assignment(account, null);
    }
}
