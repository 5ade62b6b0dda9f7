package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;

/** The unary tests of one cell of a decision table as Java. */
@FunctionalInterface
interface CellTest {

    /** True when the input value satisfies the cell; the value is in the slot of {@code ?} too. */
    boolean passes(@Nullable Object[] slots, @Nullable Object value);
}
