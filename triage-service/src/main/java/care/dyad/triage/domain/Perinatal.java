package care.dyad.triage.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where the mother is in the perinatal period at the received date.
 *
 * @param stage the stage
 * @param childAgeDays days since the birth or the loss; null before it
 * @param pastSecondBirthday true on and after the second birthday, or two years after the loss
 */
public record Perinatal(Stage stage, @Nullable Integer childAgeDays, boolean pastSecondBirthday) {}
