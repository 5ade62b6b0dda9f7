package care.dyad.pathway.pages.web;

import care.dyad.pathway.board.domain.GapCount;
import care.dyad.pathway.episodes.domain.ServiceGap;

import java.util.Locale;

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

    /** The gap of one referral, as a sentence. */
    static String words(ServiceGap gap) {
        return "No service for %s in area %s: %s. Commissioners are told."
                .formatted(
                        Words.of(gap.pathway()).toLowerCase(Locale.UK),
                        gap.area().code(),
                        Words.plain(gap.reason().name()).toLowerCase(Locale.UK));
    }
}
