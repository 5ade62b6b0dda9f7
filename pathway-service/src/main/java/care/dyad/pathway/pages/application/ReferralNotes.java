package care.dyad.pathway.pages.application;

import care.dyad.pathway.pages.domain.ReferralNote;

import java.util.UUID;

/** What staff wrote about referrals; notes are added and never changed. */
@FunctionalInterface
public interface ReferralNotes {

    /** Adds a note to a referral; nothing when it is there. */
    void add(UUID referralId, ReferralNote note);
}
