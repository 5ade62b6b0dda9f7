package care.dyad.intake.web;

import care.dyad.intake.domain.Holder;
import care.dyad.intake.domain.NextStep;
import care.dyad.intake.domain.ReferralState;
import care.dyad.intake.domain.ReferralStatus;

import org.jspecify.annotations.Nullable;

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
 * @param gap for what there is no service, or null
 * @param advice where to go instead, or null
 */
record PlainStatus(
        String reference,
        String received,
        String tag,
        String colour,
        String where,
        @Nullable String next,
        @Nullable String gap,
        @Nullable String advice) {

    static PlainStatus of(ReferralStatus status) {
        return new PlainStatus(
                status.receipt().reference().value(),
                PlainDates.moment(status.receipt().receivedAt()),
                tag(status.state()),
                colour(status.state()),
                where(status),
                next(status),
                gap(status),
                status.advice());
    }

    private static String tag(ReferralState state) {
        return switch (state) {
            case RECEIVED -> "Received";
            case UNDER_REVIEW -> "With a clinician";
            case WITH_SERVICE -> "With a service";
            case REDIRECTED, DECLINED -> "Needs you";
            case CLOSED -> "Ended";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    private static String colour(ReferralState state) {
        return switch (state) {
            case RECEIVED -> "grey";
            case UNDER_REVIEW -> "blue";
            case WITH_SERVICE -> "green";
            case REDIRECTED, DECLINED -> "red";
            case CLOSED, WITHDRAWN -> "grey";
        };
    }

    private static String where(ReferralStatus status) {
        String holders =
                status.heldBy().stream().map(Holder::name).collect(Collectors.joining(" and "));
        String why = PlainReasons.of(status.reasons());
        return switch (status.state()) {
            case RECEIVED -> "We have it.";
            case UNDER_REVIEW ->
                    holders.isEmpty()
                            ? "A clinician looks at it" + why + "."
                            : "A clinician looks at it, at " + holders + why + ".";
            case WITH_SERVICE -> holders.isEmpty() ? "A service has it." : holders + " has it.";
            case REDIRECTED -> "It is not for these services" + why + ".";
            case DECLINED -> "The service could not take it" + why + ".";
            case CLOSED -> "It has ended" + why + ".";
            case WITHDRAWN -> "You took it back. Where there is a risk, a clinician looks first.";
        };
    }

    private static @Nullable String gap(ReferralStatus status) {
        return status.gaps().isEmpty()
                ? null
                : status.gaps().stream()
                        .map(
                                gap ->
                                        PlainReasons.of(gap.pathway())
                                                + " ("
                                                + PlainReasons.of(gap.reason())
                                                + ")")
                        .collect(Collectors.joining(", ", "There is no service for ", "."));
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
        if (status.dueAt() == null) {
            return step + ".";
        }
        return status.overdue()
                ? step + ". That was due " + PlainDates.until(status.dueAt()) + "."
                : step + " " + PlainDates.until(status.dueAt()) + ".";
    }
}
