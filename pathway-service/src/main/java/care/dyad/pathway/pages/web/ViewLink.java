package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.SavedView;
import care.dyad.pathway.pages.domain.WorklistFilter;

import java.util.List;

/**
 * A saved view of the worklist.
 *
 * @param name what its owner calls it
 * @param path where it leads to
 * @param current whether the list shows it now
 */
record ViewLink(String name, String path, boolean current) {

    static List<ViewLink> of(List<SavedView> views, WorklistFilter filter) {
        return views.stream()
                .map(
                        view ->
                                new ViewLink(
                                        view.name(),
                                        FilterAddress.of(WorklistScreen.PATH, view.filter(), 1),
                                        view.filter().equals(filter)))
                .toList();
    }
}
