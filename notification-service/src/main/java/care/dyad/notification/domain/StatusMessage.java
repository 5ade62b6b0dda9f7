package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a subscriber is told: where the referral is, in codes, and nothing personal. It can ask for
 * the rest.
 *
 * @param at when the status changed, UTC
 * @param referralId the referral
 * @param reference what people call it
 * @param sequence position among the statuses of the referral; the highest counts
 * @param state code of where it is
 * @param nextStep code of what happens next, or null
 * @param dueAt until when, exclusive, or null
 * @param overdue whether a deadline of it passed
 */
public record StatusMessage(
        Instant at,
        ReferralId referralId,
        Reference reference,
        long sequence,
        String state,
        @Nullable String nextStep,
        @Nullable Instant dueAt,
        boolean overdue) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");

    /**
     * @throws IllegalArgumentException when a code is none
     */
    public StatusMessage {
        if (!CODE.matcher(state).matches()
                || (nextStep != null && !CODE.matcher(nextStep).matches())) {
            throw new IllegalArgumentException("a state and a step are codes");
        }
    }

    /** As JSON. Nothing in it needs escaping: codes, ids, times and a reference. */
    public String json() {
        return """
        {"type":"referral.status.changed","timestamp":"%s","data":{"referralId":"%s",\
        "reference":"%s","sequence":%d,"state":"%s","nextStep":%s,"dueAt":%s,"overdue":%s}}"""
                .formatted(
                        at,
                        referralId.value(),
                        reference.value(),
                        sequence,
                        state,
                        quoted(nextStep),
                        quoted(dueAt),
                        overdue);
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
