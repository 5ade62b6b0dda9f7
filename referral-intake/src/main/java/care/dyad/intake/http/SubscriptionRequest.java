package care.dyad.intake.http;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The body of a request about a subscription.
 *
 * @param url where to, or null
 * @param secret the secret that the account brings along, or null
 * @param faults what else it holds
 */
record SubscriptionRequest(@Nullable String url, @Nullable String secret, List<Fault> faults) {

    /** Reads a new subscription. */
    static SubscriptionRequest subscription(byte[] body) {
        return read(body, Set.of("url", "secret"));
    }

    /** Reads a change of its secret; an empty body asks for one of ours. */
    static SubscriptionRequest secret(byte[] body) {
        return read(body.length == 0 ? new byte[] {'{', '}'} : body, Set.of("secret"));
    }

    private static SubscriptionRequest read(byte[] body, Set<String> known) {
        JsonNode sent = tree(body);
        List<Fault> faults = new ArrayList<>();
        for (String name : sent.propertyNames()) {
            if (!known.contains(name)) {
                faults.add(new Fault("", FaultCode.UNKNOWN_FIELD, "may hold " + known + " only"));
            } else if (!sent.path(name).isString()) {
                faults.add(new Fault("/" + name, FaultCode.WRONG_TYPE, "must be a text"));
            }
        }
        return new SubscriptionRequest(
                sent.path("url").asString(null), sent.path("secret").asString(null), faults);
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode sent = JsonMapper.shared().readTree(body);
            if (sent.isObject()) {
                return sent;
            }
        } catch (JacksonException e) {
            throw Refused.because(Problem.MALFORMED_JSON);
        }
        throw Refused.because(Problem.MALFORMED_JSON);
    }

    /** Leaves out what was sent. */
    @Override
    public String toString() {
        return "SubscriptionRequest[...]";
    }
}
