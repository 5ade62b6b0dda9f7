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
 * @param questionMark slot of the input that is being tested
 */
record RuleTable(Expression[] inputs, Row[] rows, int questionMark) {

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
     * @param input which one, from 0
     * @param test the test
     */
    record Cell(int input, CellTest test) {}

    /** What all matching rows give. */
    List<@Nullable Object> all(@Nullable Object[] slots) {
        @Nullable Object[] values = values(slots);
        List<@Nullable Object> outputs = new ArrayList<>();
        for (Row row : rows) {
            if (matches(row, values, slots)) {
                outputs.add(row.output().value(slots));
            }
        }
        return outputs;
    }

    /** What the first matching row gives. */
    @Nullable Object first(@Nullable Object[] slots, Expression otherwise) {
        @Nullable Object[] values = values(slots);
        for (Row row : rows) {
            if (matches(row, values, slots)) {
                return row.output().value(slots);
            }
        }
        return otherwise.value(slots);
    }

    /** What the only matching row gives; a second one is an error of the table. */
    @Nullable Object only(@Nullable Object[] slots, Expression otherwise) {
        @Nullable Object[] values = values(slots);
        Row only = null;
        for (Row row : rows) {
            if (matches(row, values, slots)) {
                if (only != null) {
                    throw new RulesFailed(
                            "rows " + only.id() + " and " + row.id() + " overlap", null);
                }
                only = row;
            }
        }
        return (only == null ? otherwise : only.output()).value(slots);
    }

    private @Nullable Object[] values(@Nullable Object[] slots) {
        @Nullable Object[] values = new @Nullable Object[inputs.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = inputs[i].value(slots);
        }
        return values;
    }

    private boolean matches(Row row, @Nullable Object[] values, @Nullable Object[] slots) {
        for (Cell cell : row.cells()) {
            slots[questionMark] = values[cell.input()];
            if (!cell.test().passes(slots, values[cell.input()])) {
                return false;
            }
        }
        return true;
    }
}
