package care.dyad.intake.application;

import java.util.Map;
import java.util.Optional;

/** Reads what a channel was sent. */
public interface SubmissionReader {

    /**
     * Reads a submission from JSON.
     *
     * @return empty when this is no JSON
     */
    Optional<Submission> read(byte[] json);

    /**
     * Reads a submission from fields of the same shape, which a sender of a newer version may have
     * written: a code that we do not know is {@code UNKNOWN}.
     *
     * @param fields texts, whole numbers, booleans, lists and maps by name
     */
    Submission read(Map<String, ?> fields);
}
