package care.dyad.pathway.episodes.domain;

import java.time.Instant;

/** What a member of staff records about an episode. */
public sealed interface StaffAct {

    /** The service takes the episode on. */
    record Acceptance() implements StaffAct {}

    /**
     * The mother was seen.
     *
     * @param attendedAt when, UTC
     * @param attendance NHS Data Dictionary attendance code, 5 on time or 6 late but seen
     * @param mechanism NHS Data Dictionary consultation mechanism, for example 01 face to face
     */
    record Assessment(Instant attendedAt, String attendance, String mechanism)
            implements StaffAct {}

    /**
     * The intervention began.
     *
     * @param startedAt when, UTC
     */
    record Intervention(Instant startedAt) implements StaffAct {}
}
