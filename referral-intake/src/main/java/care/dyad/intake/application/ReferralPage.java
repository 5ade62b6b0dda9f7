package care.dyad.intake.application;

import java.util.List;

/**
 * A page of somebody's referrals.
 *
 * @param referrals the latest first
 * @param number number of the page, from 1
 * @param pages how many pages there are, at least 1
 */
public record ReferralPage(List<ListedReferral> referrals, int number, int pages) {

    public ReferralPage {
        referrals = List.copyOf(referrals);
    }
}
