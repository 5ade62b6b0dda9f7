package care.dyad.pathway.pages.application;

import care.dyad.pathway.pages.domain.WorklistFilter;

/**
 * A filter of the worklist under a name.
 *
 * @param name what somebody calls it; 1 to 40 characters
 * @param filter the filter
 */
public record SavedView(String name, WorklistFilter filter) {

    /** Characters of the longest name. */
    public static final int LONGEST = 40;

    public SavedView {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("not a name of a view");
        }
    }
}
