package care.dyad.pathway.episodes.application;

import care.dyad.pathway.directory.domain.Pathway;

/**
 * A member of staff who asks or acts.
 *
 * @param account name of the account
 * @param onlyLinkWork whether only link work is theirs to see
 */
public record Staff(String account, boolean onlyLinkWork) {

    /** Whether an episode of the pathway is theirs to see and to act on. */
    public boolean sees(Pathway pathway) {
        return !onlyLinkWork || pathway == Pathway.VCSE_LINK_WORK;
    }
}
