package care.dyad.pathway.pages.application;

import care.dyad.pathway.episodes.application.Staff;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Those who have signed in, and what they might do when they last did. */
public interface KnownStaff {

    /**
     * Keeps what an account may do.
     *
     * @param seenAt when it signed in, UTC
     */
    void keep(String account, Set<String> authorities, Instant seenAt);

    /** Those who care for mothers, by account; never more than five hundred. */
    List<Staff> all();
}
