package care.dyad.pathway.rebuild.application;

import java.util.List;

/** The tables of the rebuilt database and of another one, row by row. */
@FunctionalInterface
public interface Tables {

    /**
     * Compares every table that is rebuilt from the topics with that of another database.
     *
     * @throws IllegalStateException when one of the two cannot be read
     */
    List<TableComparison> compareWith(OtherDatabase other);
}
