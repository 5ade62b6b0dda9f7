package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;

/** A FEEL expression as Java. */
@FunctionalInterface
interface Expression {

    /** What it gives, with the value of every name in its slot; null is the null of FEEL. */
    @Nullable Object value(@Nullable Object[] slots);
}
