package care.dyad.pathway.pages.application;

import java.io.Serializable;
import java.util.UUID;

/**
 * What became of one of many assignments.
 *
 * @param episodeId the episode
 * @param refusal why it was not assigned, in words; empty when it was
 */
public record Assigned(UUID episodeId, String refusal) implements Serializable {

    /** Whether it was. */
    public boolean isDone() {
        return refusal.isEmpty();
    }
}
