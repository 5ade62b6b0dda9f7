package care.dyad.intake.application;

import java.util.Optional;

/** The answers that were given under a key, for as long as they are kept. */
public interface KeptAnswers {

    /**
     * Reserves the key until the caller's transaction ends, in every instance.
     *
     * @return false when another transaction has it
     */
    boolean reserve(RequestKey key);

    /** What was answered under the key; ask only after reserving it. */
    Optional<KeptAnswer> under(RequestKey key);

    /** Keeps an answer within the caller's transaction. */
    void keep(RequestKey key, KeptAnswer answer);
}
