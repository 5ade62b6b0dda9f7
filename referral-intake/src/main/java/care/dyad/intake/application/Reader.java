package care.dyad.intake.application;

import java.util.Collection;

/**
 * Who asks to see a referral.
 *
 * @param account the account that is signed in
 * @param seesAll whether it may see what others sent
 */
public record Reader(String account, boolean seesAll) {

    private static final String STAFF = "ROLE_STAFF";

    /** An account with these roles. */
    public static Reader of(String account, Collection<String> roles) {
        return new Reader(account, roles.contains(STAFF));
    }

    /** Staff see every referral, everybody else what they sent themselves. */
    public boolean sees(String sender) {
        return seesAll || sender.equals(account);
    }
}
