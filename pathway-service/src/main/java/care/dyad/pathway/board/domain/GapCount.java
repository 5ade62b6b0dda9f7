package care.dyad.pathway.board.domain;

import care.dyad.pathway.directory.domain.GapReason;
import care.dyad.pathway.directory.domain.Pathway;

/**
 * Referrals of an area for which a pathway had no service.
 *
 * @param area ONS code
 * @param pathway the pathway
 * @param reason why
 * @param referrals how many
 */
public record GapCount(String area, Pathway pathway, GapReason reason, int referrals) {}
