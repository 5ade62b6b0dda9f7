package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralStatus;
import care.dyad.intake.domain.WithdrawalReason;

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
                sent.of(account, (number - 1) * A_PAGE, A_PAGE).stream().map(this::listed).toList(),
                number,
                pages);
    }

    private ListedReferral listed(SentReferral one) {
        WithdrawalReason withdrawn = one.withdrawn();
        return new ListedReferral(
                withdrawn == null
                        ? ReferralStatus.of(one.receipt(), progress.of(one.receipt().id()))
                        : ReferralStatus.withdrawn(one.receipt(), withdrawn),
                one.earlier());
    }
}
