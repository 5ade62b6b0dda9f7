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
 * @param assigned to whom
 */
public record WorklistFilter(
        @Nullable DueBand band,
        @Nullable Pathway pathway,
        @Nullable NextStep step,
        @Nullable String team,
        @Nullable Assigned assigned) {

    /** To whom an episode is assigned. */
    public enum Assigned {
        /** To who looks. */
        ME,
        /** To nobody yet. */
        NOBODY
    }

    /** Everything. */
    public static final WorklistFilter NONE = new WorklistFilter(null, null, null, null, null);

    /** Whether it leaves nothing out. */
    public boolean isNone() {
        return equals(NONE);
    }
}
