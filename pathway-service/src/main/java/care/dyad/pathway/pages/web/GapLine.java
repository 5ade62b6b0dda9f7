package care.dyad.pathway.pages.web;

import care.dyad.pathway.board.domain.GapCount;

/**
 * A service gap in words.
 *
 * @param area ONS code
 * @param pathway what is missing
 * @param reason why
 * @param referrals how many met it
 */
record GapLine(String area, String pathway, String reason, int referrals) {

    static GapLine of(GapCount gap) {
        return new GapLine(
                gap.area(),
                Words.of(gap.pathway()),
                Words.plain(gap.reason().name()),
                gap.referrals());
    }
}
