package care.dyad.triage.dmn;

import care.dyad.triage.application.RulesFailed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A decision table as Java.
 *
 * @param inputs what is tested
 * @param rows the rules, from the top
 */
record RuleTable(Input[] inputs, Row[] rows) {

    /**
     * What is tested.
     *
     * @param value how it is worked out
     * @param slot where {@code ?} reads it
     */
    record Input(Expression value, int slot) {}

    /**
     * A rule.
     *
     * @param id its id
     * @param cells those that are no dash
     * @param output what it gives
     */
    record Row(String id, Cell[] cells, Expression output) {}

    /**
     * A cell that tests an input.
     *
     * @param slot slot of the input
     * @param test the test
     */
    record Cell(int slot, CellTest test) {}

    /** What all matching rows give. */
    List<@Nullable Object> all(@Nullable Object[] slots) {
        evaluate(slots);
        List<@Nullable Object> outputs = new ArrayList<>();
        for (Row row : rows) {
            if (matches(row, slots)) {
                outputs.add(row.output().value(slots));
            }
        }
        return outputs;
    }

    /** What the first matching row gives. */
    @Nullable Object first(@Nullable Object[] slots, Expression otherwise) {
        evaluate(slots);
        for (Row row : rows) {
            if (matches(row, slots)) {
                return row.output().value(slots);
            }
        }
        return otherwise.value(slots);
    }

    /** What the only matching row gives; a second one is an error of the table. */
    @Nullable Object only(@Nullable Object[] slots, Expression otherwise) {
        evaluate(slots);
        Row only = null;
        for (Row row : rows) {
            if (matches(row, slots)) {
                if (only != null) {
                    throw new RulesFailed(
                            "rows " + only.id() + " and " + row.id() + " overlap", null);
                }
                only = row;
            }
        }
        return (only == null ? otherwise : only.output()).value(slots);
    }

    private void evaluate(@Nullable Object[] slots) {
        for (Input input : inputs) {
            slots[input.slot()] = input.value().value(slots);
        }
    }

    private static boolean matches(Row row, @Nullable Object[] slots) {
        for (Cell cell : row.cells()) {
            if (!cell.test().passes(slots, slots[cell.slot()])) {
                return false;
            }
        }
        return true;
    }
}
