package care.dyad.pathway.pages.application;

import java.util.List;

/** Filters of the worklist that people keep under a name, each for themselves. */
public interface SavedViews {

    /** The views of an account, by name. */
    List<SavedView> of(String account);

    /** Keeps a view; one of the same name is replaced. */
    void keep(String account, SavedView view);

    /** Forgets a view; nothing when there is none of the name. */
    void forget(String account, String name);
}
