package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralStatus;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists what an account sent, and where each referral is. */
@Component
public class ListReferrals {

    private static final int A_PAGE = 20;

    private final SentReferrals sent;
    private final ReferralProgress progress;

    ListReferrals(SentReferrals sent, ReferralProgress progress) {
        this.sent = sent;
        this.progress = progress;
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
                sent.of(account, (number - 1) * A_PAGE, A_PAGE).stream()
                        .map(receipt -> ReferralStatus.of(receipt, progress.of(receipt.id())))
                        .toList(),
                number,
                pages);
    }
}
