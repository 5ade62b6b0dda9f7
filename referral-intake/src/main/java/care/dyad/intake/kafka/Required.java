package care.dyad.intake.kafka;

import care.dyad.events.ServiceContact;
import care.dyad.intake.domain.Holder;
import care.dyad.intake.domain.ReferralId;
import care.dyad.messaging.UnreadableEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** What every event about a referral has; an event without it can never be read. */
final class Required {

    private static final UUID NIL = new UUID(0, 0);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private Required() {}

    static ReferralId referral(UUID id) {
        return new ReferralId(id(id));
    }

    static UUID id(UUID id) {
        if (id.equals(NIL)) {
            throw new UnreadableEvent("MISSING_ID", null);
        }
        return id;
    }

    static long sequence(long sequence) {
        if (sequence < 1) {
            throw new UnreadableEvent("MISSING_SEQUENCE", null);
        }
        return sequence;
    }

    static Instant time(Instant time) {
        if (time.equals(Instant.EPOCH)) {
            throw new UnreadableEvent("MISSING_TIME", null);
        }
        return time;
    }

    /** A code is shown to the referrer; what is none could be anything. */
    static String code(String text) {
        return CODE.matcher(text).matches() ? text : "UNKNOWN";
    }

    static @Nullable Holder holder(@Nullable ServiceContact service) {
        return service == null ? null : new Holder(service.getServiceId(), service.getName());
    }
}
