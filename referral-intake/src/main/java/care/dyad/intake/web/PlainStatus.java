package care.dyad.intake.web;

import care.dyad.intake.domain.NextStep;
import care.dyad.intake.domain.ReferralState;
import care.dyad.intake.domain.ReferralStatus;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where a referral is, in words. Nothing of it names anybody but services.
 *
 * @param reference what people call it
 * @param received when it was received
 * @param tag its state in a word or two
 * @param colour of the tag
 * @param where who has it
 * @param next what happens next and by when, or null when nothing is left
 * @param advice where to go instead, or null
 */
record PlainStatus(
        String reference,
        String received,
        String tag,
        String colour,
        String where,
        @Nullable String next,
        @Nullable String advice) {

    static PlainStatus of(ReferralStatus status) {
        return new PlainStatus(
                status.receipt().reference().value(),
                PlainDates.moment(status.receipt().receivedAt()),
                tag(status.state()),
                colour(status.state()),
                where(status),
                next(status),
                status.advice());
    }

    private static String tag(ReferralState state) {
        return switch (state) {
            case RECEIVED -> "Received";
            case UNDER_REVIEW -> "With a clinician";
            case WITH_SERVICE -> "With a service";
            case REDIRECTED -> "Needs you";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    private static String colour(ReferralState state) {
        return switch (state) {
            case RECEIVED -> "grey";
            case UNDER_REVIEW -> "blue";
            case WITH_SERVICE -> "green";
            case REDIRECTED -> "red";
            case WITHDRAWN -> "grey";
        };
    }

    private static String where(ReferralStatus status) {
        String holders = String.join(" and ", status.heldBy());
        return switch (status.state()) {
            case RECEIVED -> "We have it.";
            case UNDER_REVIEW ->
                    holders.isEmpty()
                            ? "A clinician looks at it."
                            : "A clinician looks at it: " + holders + ".";
            case WITH_SERVICE -> holders.isEmpty() ? "A service has it." : holders + " has it.";
            case REDIRECTED -> "It is not for these services" + reasons(status) + ".";
            case WITHDRAWN -> "You took it back. Where there is a risk, a clinician looks first.";
        };
    }

    private static String reasons(ReferralStatus status) {
        return status.reasons().isEmpty()
                ? ""
                : status.reasons().stream()
                        .map(reason -> reason.toLowerCase(Locale.UK).replace('_', ' '))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static @Nullable String next(ReferralStatus status) {
        NextStep next = status.nextStep();
        if (next == null) {
            return null;
        }
        String step =
                switch (next) {
                    case TRIAGE -> "Which service it goes to is decided within minutes";
                    case CLINICAL_REVIEW -> "A clinician decides";
                    case ASSESSMENT -> "The service assesses her";
                    case INTERVENTION -> "The service starts its help";
                };
        return status.dueAt() == null
                ? step + "."
                : step + " " + PlainDates.until(status.dueAt()) + ".";
    }
}
