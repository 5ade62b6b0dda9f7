package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.domain.WorklistFilter;

import org.jspecify.annotations.Nullable;

/**
 * The way from a page of a list to its neighbours.
 *
 * @param number of this page
 * @param pages how many there are
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
record PageLinks(int number, int pages, @Nullable String previous, @Nullable String next) {

    static PageLinks of(WorklistFilter filter, int number, int pages) {
        return new PageLinks(
                number,
                pages,
                number > 1 ? FilterAddress.of("/worklist", filter, number - 1) : null,
                number < pages ? FilterAddress.of("/worklist", filter, number + 1) : null);
    }
}
