package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What referrers took back, also before the case was opened. */
public interface Withdrawals {

    /**
     * The withdrawals of referrals whose cases are about to be opened. Until the caller's
     * transaction ends no other one is added, so that neither can miss the other.
     */
    Map<UUID, Withdrawal> beforeOpening(Collection<UUID> referralIds);

    /**
     * Adds a withdrawal, once no case is being opened.
     *
     * @return false when the referral was withdrawn before
     */
    boolean add(Withdrawal withdrawal);

    /** Keeps what became of the withdrawal of a referral. */
    void settle(UUID referralId, WithdrawalState state);
}
