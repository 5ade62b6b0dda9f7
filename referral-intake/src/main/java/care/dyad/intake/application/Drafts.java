package care.dyad.intake.application;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The referrals that are still being written. Nobody sees another account's. */
public interface Drafts {

    /** Begins an empty draft. */
    void begin(UUID id, String account);

    /** The draft with this id, if it is this account's. */
    Optional<Draft> with(UUID id, String account);

    /**
     * Keeps the answers of a page; others stay as they are.
     *
     * @param asked pointers of everything that the page asks: what has no answer is forgotten
     * @return false when there is no such draft of this account
     */
    boolean keep(UUID id, String account, Set<String> asked, Map<String, List<String>> answers);

    /** The drafts of an account that have answers, the latest first. */
    List<UnfinishedDraft> of(String account, Duration kept);

    /** Removes a draft of this account; does nothing when there is none. */
    void remove(UUID id, String account);

    /**
     * Removes every draft that nobody changed for so long.
     *
     * @return how many there were
     */
    int removeUntouchedFor(Duration kept);
}
