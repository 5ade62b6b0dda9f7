package care.dyad.intake.kafka;

import java.util.Map;
import java.util.regex.Pattern;

/** Where a field of {@code POST /referrals} is in the event that a partner publishes. */
final class SubmittedPointers {

    private static final Map<String, String> RENAMED =
            Map.of(
                    "/source/system", "/sourceSystem",
                    "/source/reference", "/sourceReference",
                    "/source/sentAt", "/occurredAt",
                    "/consent/toReferral", "/consentToReferral",
                    "/consent/toShareWithVcse", "/consentToShareWithVcse",
                    "/safeguarding/concern", "/safeguardingConcern",
                    "/safeguarding/detail", "/safeguardingDetail");

    /** Groups whose fields stand at the top of the event. */
    private static final Pattern GROUP =
            Pattern.compile("^/(presentation/parentInfant|presentation|mother|perinatal)(?=/)");

    private SubmittedPointers() {}

    static String of(String pointer) {
        String renamed = RENAMED.get(pointer);
        return renamed == null ? GROUP.matcher(pointer).replaceFirst("") : renamed;
    }
}
