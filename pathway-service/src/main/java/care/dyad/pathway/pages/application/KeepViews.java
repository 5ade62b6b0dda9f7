package care.dyad.pathway.pages.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Keeps filters of the worklist for the person who made them. */
@Component
public class KeepViews {

    /** How many views somebody can have. */
    public static final int MOST = 10;

    private final SavedViews views;

    KeepViews(SavedViews views) {
        this.views = views;
    }

    /** The views of an account, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String account) {
        return views.of(account);
    }

    /**
     * Keeps a view; one of the same name is replaced.
     *
     * @return false when the account has as many as it can have
     */
    @Transactional
    public boolean keep(String account, SavedView view) {
        List<SavedView> kept = views.of(account);
        boolean another = kept.stream().noneMatch(one -> one.name().equals(view.name()));
        if (another && kept.size() >= MOST) {
            return false;
        }
        views.keep(account, view);
        return true;
    }

    /** Forgets a view; nothing when there is none of the name. */
    @Transactional
    public void forget(String account, String name) {
        views.forget(account, name);
    }
}
