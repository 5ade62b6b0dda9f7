package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;

import java.util.Collection;
import java.util.List;

/** What was told of each referral. */
public interface ToldStatuses {

    /** Opens those that intake took in until the transaction ends, in the order of their ids. */
    List<ToldStatus> open(Collection<ReferralId> referrals);

    /** Remembers what is told now. */
    void tell(List<StatusChange> changes);
}
