package care.dyad.pathway.reports.domain;

import java.util.List;

/**
 * The tables of one measure in one month. All have the same sum, so what one shows says something
 * of what another hides.
 *
 * @param tables one for each breakdown
 */
record LinkedTables(List<CountTable> tables) {

    /** Shows nothing at all where the sum would tell the counts of a table that hides them all. */
    void protect() {
        if (tables.stream().anyMatch(CountTable::isToldByItsSum)) {
            tables.forEach(CountTable::hideAll);
        }
    }
}
