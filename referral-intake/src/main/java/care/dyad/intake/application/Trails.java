package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.Stop;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What the topics hold of referrals on their way to a pathway. */
public interface Trails {

    /**
     * Where each was seen last; one that is on no topic is left out.
     *
     * @param since real time from which the topics are read
     */
    Map<ReferralId, Stop> of(Collection<ReferralId> referrals, Instant since);
}
