package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.WorklistCounts;
import care.dyad.pathway.pages.domain.DueBand;
import care.dyad.pathway.pages.domain.WorklistFilter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A count that is a filter.
 *
 * @param count how many there are
 * @param text of which kind
 * @param colour of its edge
 * @param path where it leads to
 * @param current whether the list shows them now
 */
record Tile(int count, String text, String colour, String path, boolean current) {

    static List<Tile> of(WorklistCounts counts, WorklistFilter filter) {
        return List.of(
                tile(counts, filter, null, "All open", "grey"),
                tile(counts, filter, DueBand.BREACHED, "Breached", "red"),
                tile(counts, filter, DueBand.TODAY, "Due today", "orange"),
                tile(counts, filter, DueBand.SOON, "Due in 3 days", "yellow"),
                tile(counts, filter, DueBand.LATER, "On track", "green"));
    }

    private static Tile tile(
            WorklistCounts counts,
            WorklistFilter filter,
            @Nullable DueBand band,
            String text,
            String colour) {
        return new Tile(
                counts.of(band),
                text,
                colour,
                FilterAddress.of("/worklist", FilterAddress.with(filter, band), 1),
                filter.band() == band);
    }
}
