package care.dyad.intake.http;

import care.dyad.intake.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** The part of the contract that is about subscriptions. */
abstract class SubscriptionContract extends FhirContract {

    @Test
    void subscriptionsAreAnsweredAsDocumented() {
        Write create = SubscriptionCalls.of("x").getFirst();
        var made = send(request(create, "referrer", SubscriptionCalls.NEW));
        expect(201, made);
        expect(409, send(request(create, "referrer", SubscriptionCalls.NEW)));
        String id = json(made).path("id").asString();
        String resend = SubscriptionCalls.resend(id, deliveryOfAWithdrawal(id));

        strangersAreRefused();
        badBodiesAreRefused(id);
        expect(200, get(SubscriptionCalls.ALL, "referrer"));
        expect(200, send(request(SubscriptionCalls.of(id).get(2), "referrer", "{}")));
        expect(202, send(request(new Write("POST", resend, "referrer", ""), "referrer", "")));
        expect(204, send(request(SubscriptionCalls.of(id).get(3), "referrer", "")));
    }

    private String deliveryOfAWithdrawal(String subscription) {
        String referral = json(post(Samples.fresh())).path("referralId").asString();
        send(request(writes(referral).get(2), "referrer", "{\"reason\": \"OTHER\"}"));
        return json(get("/subscriptions/" + subscription + "/deliveries", "referrer"))
                .at("/deliveries/0/id")
                .asString();
    }

    private void strangersAreRefused() {
        for (Write call : SubscriptionCalls.of(UUID.randomUUID().toString())) {
            expect(401, send(request(call, "nobody", call.body())));
            expect(403, send(request(call, "ops", call.body())));
            if (call.path().length() > SubscriptionCalls.ALL.length()) {
                expect(404, send(request(call, "referrer", call.body())));
            }
        }
        SubscriptionCalls.of("no-uuid").stream()
                .skip(2)
                .forEach(call -> expect(400, send(request(call, "referrer", call.body()))));
    }

    private void badBodiesAreRefused(String id) {
        for (Write call :
                List.of(SubscriptionCalls.of(id).get(0), SubscriptionCalls.of(id).get(2))) {
            expect(400, send(request(call, "referrer", "{")));
            expect(413, send(request(call, "referrer", " ".repeat(256 * 1024 + 1))));
            expect(
                    415,
                    send(request(call, "referrer", "x").setHeader("Content-Type", "text/plain")));
            expect(422, send(request(call, "referrer", "{\"secret\": \"short\"}")));
        }
    }
}
