package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;

import java.util.Collection;
import java.util.List;

/** The referrals of which the pathways have told nothing yet; each is one from when it is added. */
public interface AwaitedReferrals {

    /** The pathways have told of these. */
    void accountFor(Collection<ReferralId> referrals);

    /** How many referrals there are in all, awaited or not. */
    long received();

    /** How many have been awaited for longer than is usual. */
    long countOverdue();

    /** Those, the longest awaited first. */
    List<AwaitedReferral> overdue(int skipped, int most);
}
