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
                new Write("POST", ALL, NEW),
                new Write("GET", ALL, ""),
                new Write("POST", one + "/secret", "{}"),
                new Write("DELETE", one, ""),
                new Write("GET", one + "/deliveries", ""),
                new Write("POST", one + "/deliveries/" + UUID.randomUUID() + "/resend", ""));
    }
}
