package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;

/**
 * An expression that gives the same for every referral.
 *
 * @param value what it gives; null is the null of FEEL
 */
record Constant(@Nullable Object value) implements Expression {

    @Override
    public @Nullable Object value(@Nullable Object[] slots) {
        return value;
    }
}
