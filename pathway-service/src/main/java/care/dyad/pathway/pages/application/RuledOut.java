package care.dyad.pathway.pages.application;

import care.dyad.pathway.directory.domain.GapReason;
import care.dyad.pathway.directory.domain.Pathway;

import org.jspecify.annotations.Nullable;

/**
 * A service of the area that does not have the referral.
 *
 * @param name of the service
 * @param pathway what it offers
 * @param reason why it does not take her; null when it would, and the decision is for another
 *     pathway
 * @param notFromReferrer whether it takes no referrals from this role
 */
public record RuledOut(
        String name, Pathway pathway, @Nullable GapReason reason, boolean notFromReferrer) {}
