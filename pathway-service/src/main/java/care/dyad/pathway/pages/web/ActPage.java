package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.ui.FormField;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A page on which staff record one kind of act. */
interface ActPage {

    /** The last part of its address. */
    String name();

    /** What it is headed by and what its button says. */
    String title();

    /** What it says once it is recorded. */
    String done();

    /** What to know before; empty when nothing. */
    String note();

    /** Whether it can be done on an episode. */
    boolean isOpenFor(EpisodeView episode);

    /** Whether it is the next step of an episode. */
    default boolean isNextFor(EpisodeView episode) {
        return false;
    }

    /** Whether one press of a button on the referral's page is enough. */
    default boolean atOnce() {
        return false;
    }

    /** Whether the team may lose the referral by it, so that its page is no place to go back to. */
    default boolean mayLoseIt() {
        return false;
    }

    /** What is asked for. */
    List<FormField> fields(Posted posted);

    /** The act of a member of staff; null, with what is wrong, when something is missing. */
    @Nullable StaffAct read(Posted posted, String account);
}
