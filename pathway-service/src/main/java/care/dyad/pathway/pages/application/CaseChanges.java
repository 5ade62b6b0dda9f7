package care.dyad.pathway.pages.application;

import java.time.Duration;

/** Which cases changed lately, for lists that are open. */
@FunctionalInterface
public interface CaseChanges {

    /**
     * Forgets old changes; a list that is open for as long is never told of them.
     *
     * @param age in real time, from which a change is forgotten
     * @return how many were forgotten
     */
    int forget(Duration age);
}
