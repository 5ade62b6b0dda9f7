package care.dyad.pathway.pages.web;

import care.dyad.ui.PlainTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something that happened to a referral.
 *
 * @param at when, UTC
 * @param when in words
 * @param what in words
 * @param more who or why; null when the words say all
 */
record TimelineLine(Instant at, String when, String what, @Nullable String more) {

    static TimelineLine of(Instant at, String what, @Nullable String more) {
        return new TimelineLine(at, PlainTime.moment(at), what, more);
    }
}
