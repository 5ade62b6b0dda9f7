package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralStatus;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.IntStream;

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
                listed(sent.of(account, (number - 1) * A_PAGE, A_PAGE)), number, pages);
    }

    private List<ListedReferral> listed(List<SentReferral> page) {
        List<ReferralStatus> now = statuses.of(page.stream().map(SentReferral::referral).toList());
        return IntStream.range(0, page.size())
                .mapToObj(i -> new ListedReferral(now.get(i), page.get(i).earlier()))
                .toList();
    }
}
