package care.dyad.launcher.play;

import java.util.List;
import java.util.Set;

/** What became of a posted referral. */
sealed interface Outcome {

    /**
     * Intake refused it.
     *
     * @param pointers the JSON pointers of the faults
     */
    record Refused(int status, List<String> pointers) implements Outcome {}

    /** It was triaged. The pathways have the primary one first. */
    record Triaged(
            String disposition,
            String priority,
            List<String> pathways,
            Set<String> rules,
            int episodes)
            implements Outcome {}

    /** Intake accepted it, and pathway-service did not know it in time. */
    record Silent(String reference) implements Outcome {}

    /** Intake answered something else. */
    record Failed(int status) implements Outcome {}

    /** The outcome in a few words. */
    default String inWords() {
        return switch (this) {
            case Refused(int status, List<String> pointers) ->
                    "refused (%d) at %s".formatted(status, String.join(", ", pointers));
            case Triaged triaged ->
                    "%s %s %s by %s, %d episode(s)"
                            .formatted(
                                    triaged.disposition,
                                    triaged.priority,
                                    String.join("+", triaged.pathways),
                                    String.join(",", triaged.rules),
                                    triaged.episodes);
            case Silent(String reference) ->
                    "accepted as " + reference + " but not triaged in time";
            case Failed(int status) -> "intake answered " + status;
        };
    }
}
