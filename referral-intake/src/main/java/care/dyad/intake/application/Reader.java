package care.dyad.intake.application;

import java.util.Collection;

/**
 * Who asks to see a referral.
 *
 * @param account the account that is signed in
 * @param isReferrer whether it may see its own referrals only
 */
public record Reader(String account, boolean isReferrer) {

    private static final String REFERRER = "ROLE_REFERRER";

    /** An account with these roles. */
    public static Reader of(String account, Collection<String> roles) {
        return new Reader(account, roles.contains(REFERRER));
    }

    /** Referrers see what they sent themselves, staff see every referral. */
    public boolean sees(String sender) {
        return !isReferrer || sender.equals(account);
    }
}
