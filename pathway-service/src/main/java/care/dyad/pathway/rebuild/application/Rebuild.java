package care.dyad.pathway.rebuild.application;

import care.dyad.pathway.rebuild.domain.Fault;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What became of a rebuild. */
public sealed interface Rebuild {

    /** The database holds cases already; nothing was changed. */
    record NotEmpty() implements Rebuild {}

    /**
     * The database was filled.
     *
     * @param facts how many facts were read
     * @param cases how many cases were rebuilt
     * @param faults referrals whose history is not whole
     */
    record Filled(long facts, long cases, Map<UUID, Set<Fault>> faults) implements Rebuild {

        public Filled {
            faults = Map.copyOf(faults);
        }
    }
}
