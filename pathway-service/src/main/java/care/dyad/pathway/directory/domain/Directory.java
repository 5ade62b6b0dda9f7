package care.dyad.pathway.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where referrals can go, and who looks at those that have no place yet. */
public interface Directory {

    /** Every service, in order of preference. */
    List<ServiceEntry> services();

    /** The service of the pathway that takes the candidate on the given day. */
    Choice choose(Pathway pathway, Candidate candidate, LocalDate day);

    /**
     * The specialist service of the area for an emergency, whatever its window, referrers and
     * capacity; empty when the area is not known or has none open.
     */
    Optional<ServiceEntry> specialistForEmergency(Candidate candidate, LocalDate day);

    /** The service with an identifier, open or not. */
    Optional<ServiceEntry> find(String serviceId);

    /** The catch-all for emergencies. */
    OnCall onCall();

    /** Who looks at referrals under review. */
    Contact triageDesk();
}
