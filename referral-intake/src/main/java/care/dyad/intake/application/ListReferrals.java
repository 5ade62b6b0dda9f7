package care.dyad.intake.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists what an account sent, and where each referral is. */
@Component
public class ListReferrals {

    private static final int A_PAGE = 20;

    private final SentReferrals sent;
    private final Statuses statuses;

    ListReferrals(SentReferrals sent, Statuses statuses) {
        this.sent = sent;
        this.statuses = statuses;
    }

    /**
     * A page of the list.
     *
     * @param wanted number of the page, from 1; beyond the ends the nearest there is
     */
    @Transactional(readOnly = true)
    public ReferralPage list(String account, int wanted) {
        int pages = Math.max(1, Math.ceilDiv(sent.countOf(account), A_PAGE));
        int number = Math.clamp(wanted, 1, pages);
        return new ReferralPage(
                statuses.of(sent.of(account, (number - 1) * A_PAGE, A_PAGE)), number, pages);
    }
}
