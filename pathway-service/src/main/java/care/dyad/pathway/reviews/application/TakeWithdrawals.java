package care.dyad.pathway.reviews.application;

import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.application.Revision;
import care.dyad.pathway.episodes.application.TellCases;
import care.dyad.pathway.episodes.application.Withdrawals;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.reviews.domain.CaseChange;
import care.dyad.pathway.reviews.domain.Review;
import care.dyad.pathway.reviews.domain.WithdrawalPolicy;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Takes in what referrers took back. One whose case is not open yet waits for it. */
@Component
public class TakeWithdrawals {

    private final Withdrawals withdrawals;
    private final CasesUnderReview cases;
    private final WithdrawalPolicy policy;
    private final TellCases tellCases;
    private final Clock clock;

    TakeWithdrawals(
            Withdrawals withdrawals,
            CasesUnderReview cases,
            WithdrawalPolicy policy,
            TellCases tellCases,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.cases = cases;
        this.policy = policy;
        this.tellCases = tellCases;
        this.clock = clock;
    }

    /** Takes in withdrawals; a second one of a referral changes nothing. */
    @Transactional
    public void take(List<Withdrawal> news) {
        news.stream()
                .sorted(Comparator.comparing(Withdrawal::referralId))
                .filter(withdrawals::add)
                .forEach(
                        one -> cases.hold(one.referralId()).ifPresent(held -> withdraw(held, one)));
    }

    private void withdraw(HeldCase held, Withdrawal withdrawal) {
        Instant now = clock.instant();
        CaseChange change = policy.withdraw(held.found(), withdrawal, now);
        cases.withdraw(held, change);
        Review overtaken = held.found().overtaken();
        if (overtaken != null) {
            cases.note(held, overtaken);
        }
        tellCases.tell(
                Occurrence.numbered(
                        occurrence(withdrawal, held.caseEvents(), now, change.events())),
                Occurrence.numbered(
                        occurrence(withdrawal, held.clockEvents(), now, change.clockEvents())));
        tellCases.tell(
                new Revision(
                        withdrawal.eventId(),
                        withdrawal.referralId(),
                        now,
                        withdrawal.traceparent(),
                        null,
                        overtaken));
    }

    private static <E> Occurrence<E> occurrence(
            Withdrawal withdrawal, long before, Instant now, E events) {
        return new Occurrence<>(
                withdrawal.eventId(), before + 1, now, withdrawal.traceparent(), events);
    }
}
