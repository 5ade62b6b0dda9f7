package care.dyad.intake.web;

import care.dyad.intake.application.ListedReferral;
import care.dyad.intake.domain.Reference;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/**
 * A row of the referrer's list.
 *
 * @param status where the referral is
 * @param earlier what they sent about the same person before, or null
 */
record ListedRow(PlainStatus status, @Nullable String earlier) {

    static ListedRow of(ListedReferral listed) {
        String earlier =
                listed.earlier().stream().map(Reference::value).collect(Collectors.joining(", "));
        return new ListedRow(
                PlainStatus.of(listed.status()),
                earlier.isEmpty() ? null : "You referred the same person before: " + earlier + ".");
    }
}
