package care.dyad.intake.fhir;

import jakarta.servlet.http.HttpServletRequest;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a sender names its message: what it must send in the headers, by BaRS.
 *
 * @param request the same for a retry
 * @param correlation the same for everything about one referral
 */
record MessageIds(String request, String correlation) {

    private static final Pattern GUID =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final String TARGET = "NHSD-Target-Identifier";

    /**
     * The ids of a request.
     *
     * @param address how messages name this service
     * @throws Refusal when a header is missing, malformed, or names another service
     */
    static MessageIds of(HttpServletRequest request, String address) {
        var ids = new MessageIds(guid(request, "X-Request-ID"), guid(request, "X-Correlation-ID"));
        if (!target(request).equals(address)) {
            throw Refusal.notSupported("http." + TARGET, "names another service");
        }
        return ids;
    }

    static boolean isGuid(@Nullable String text) {
        return text != null && GUID.matcher(text).matches();
    }

    private static String guid(HttpServletRequest request, String name) {
        String value = required(request, name);
        if (!isGuid(value)) {
            throw Refusal.badRequest("http." + name, IssueType.INVALID, "must be a GUID");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private static String target(HttpServletRequest request) {
        JsonNode target = decoded(required(request, TARGET));
        if (target == null
                || !target.path("system").isString()
                || !target.path("value").isString()) {
            throw Refusal.badRequest(
                    "http." + TARGET,
                    IssueType.INVALID,
                    "must be a JSON object with the texts system and value, in Base64");
        }
        return target.path("system").asString() + "|" + target.path("value").asString();
    }

    private static @Nullable JsonNode decoded(String header) {
        try {
            return JsonMapper.shared().readTree(Base64.getDecoder().decode(header));
        } catch (IllegalArgumentException | JacksonException e) {
            return null;
        }
    }

    private static String required(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        if (value == null || value.isBlank()) {
            throw Refusal.badRequest("http." + name, IssueType.REQUIRED, "is required");
        }
        return value;
    }
}
