package care.dyad.pathway.episodes.application;

import java.util.Optional;
import java.util.UUID;

/** Cases as they can be looked at. */
@FunctionalInterface
public interface CaseViews {

    /** The case of a referral; empty until it is triaged. */
    Optional<CaseView> find(UUID referralId);
}
