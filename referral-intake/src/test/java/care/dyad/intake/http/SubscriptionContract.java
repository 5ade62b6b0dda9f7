package care.dyad.intake.http;

import care.dyad.intake.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** The part of the contract that is about subscriptions. */
abstract class SubscriptionContract extends FhirContract {

    @Test
    void subscriptionsAreAnsweredAsDocumented() {
        var made =
                send(
                        request(
                                SubscriptionCalls.of("x").getFirst(),
                                "referrer",
                                SubscriptionCalls.NEW));
        expect(201, made);
        expect(
                409,
                send(
                        request(
                                SubscriptionCalls.of("x").getFirst(),
                                "referrer",
                                SubscriptionCalls.NEW)));
        String id = json(made).path("id").asString();
        send(
                request(
                        writes(json(post(Samples.fresh())).path("referralId").asString()).get(2),
                        "referrer",
                        "{\"reason\": \"OTHER\"}"));
        String delivery =
                json(get("/subscriptions/" + id + "/deliveries", "referrer"))
                        .at("/deliveries/0/id")
                        .asString();

        strangersAreRefused();
        badBodiesAreRefused(id);
        expect(200, get(SubscriptionCalls.ALL, "referrer"));
        expect(200, send(request(SubscriptionCalls.of(id).get(2), "referrer", "{}")));
        expect(
                202,
                send(
                        request(
                                new Write(
                                        "POST",
                                        SubscriptionCalls.resend(id, delivery),
                                        "referrer",
                                        ""),
                                "referrer",
                                "")));
        expect(204, send(request(SubscriptionCalls.of(id).get(3), "referrer", "")));
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
