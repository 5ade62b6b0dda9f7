package care.dyad.pathway.pages.domain;

import care.dyad.pathway.directory.domain.Pathway;

import org.jspecify.annotations.Nullable;

/**
 * What a worklist is narrowed to; null is anything.
 *
 * @param band how near the deadline is
 * @param pathway which pathway
 * @param step what it waits for
 * @param team id of the service that has it
 */
public record WorklistFilter(
        @Nullable DueBand band,
        @Nullable Pathway pathway,
        @Nullable NextStep step,
        @Nullable String team) {

    /** Everything. */
    public static final WorklistFilter NONE = new WorklistFilter(null, null, null, null);

    /** Whether it leaves nothing out. */
    public boolean isNone() {
        return equals(NONE);
    }
}
