package care.dyad.intake.application;

import java.util.List;

/** What each account sent. */
public interface SentReferrals {

    /** How many an account sent. */
    int countOf(String account);

    /** Some of what an account sent, the latest first. */
    List<SentReferral> of(String account, int skipped, int most);
}
