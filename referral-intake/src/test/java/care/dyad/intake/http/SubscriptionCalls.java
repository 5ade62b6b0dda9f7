package care.dyad.intake.http;

import care.dyad.intake.http.ContractApi.Write;

import java.util.List;
import java.util.UUID;

/** Every operation on subscriptions, each with a body that it takes. */
final class SubscriptionCalls {

    static final String ALL = "/subscriptions";
    static final String NEW = "{\"url\": \"http://localhost:9/contract\"}";

    private SubscriptionCalls() {}

    static List<Write> of(String id) {
        String one = ALL + "/" + id;
        return List.of(
                new Write("POST", ALL, "referrer", NEW),
                new Write("GET", ALL, "referrer", ""),
                new Write("POST", one + "/secret", "referrer", "{}"),
                new Write("DELETE", one, "referrer", ""),
                new Write("GET", one + "/deliveries", "referrer", ""),
                new Write("POST", resend(id, UUID.randomUUID().toString()), "referrer", ""));
    }

    static String resend(String id, String delivery) {
        return ALL + "/" + id + "/deliveries/" + delivery + "/resend";
    }
}
