package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A partner hears, signed and without asking, what became of what it sent. */
class StatusJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Call(String id, String timestamp, String signature, String body) {

        String state() {
            return JsonMapper.shared().readTree(body).at("/data/state").asString();
        }

        String referral() {
            return JsonMapper.shared().readTree(body).at("/data/referralId").asString();
        }
    }

    private final RunningDyad dyad = RunningDyad.shared();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private JsonNode subscription;

    @BeforeEach
    void subscribe() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
        String url = "http://localhost:" + receiver.getAddress().getPort() + "/dyad";
        Api.Answer made = dyad.intake().post("/subscriptions", "{\"url\": \"" + url + "\"}");
        assertThat(made.status()).isEqualTo(201);
        subscription = made.body();
    }

    @AfterEach
    void unsubscribe() throws IOException {
        dyad.intake().delete(own(""));
        receiver.stop(0);
    }

    @Test
    void theReceiverHearsWhatTheStatusSays() throws Exception {
        String id = submit("07-severe-phq.json");

        await().atMost(PATIENCE).until(() -> states(id).contains("WITH_SERVICE"));
        Call call = calls.stream().filter(one -> one.referral().equals(id)).findFirst().get();
        assertThat(call.signature()).isEqualTo(signature(call));
        assertThat(call.body()).doesNotContain("999", "Sample");

        JsonNode status = dyad.intake().get("/referrals/" + id).body();
        assertThat(status.path("state").asString()).isEqualTo("WITH_SERVICE");
        assertThat(status.at("/heldBy/0/serviceId").asString()).isNotBlank();
        dyad.intake().post("/referrals/" + id + "/withdrawal", "{\"reason\": \"OTHER\"}");

        await().atMost(PATIENCE).until(() -> states(id).contains("WITHDRAWN"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(deliveriesOf(id))
                                        .hasSameSizeAs(states(id))
                                        .containsOnly("DELIVERED"));
        assertThat(calls).extracting(Call::id).doesNotHaveDuplicates();
    }

    private String submit(String sample) throws IOException {
        return dyad.intake()
                .post("/referrals", Samples.fresh(sample))
                .body()
                .path("referralId")
                .asString();
    }

    private List<String> states(String referral) {
        return calls.stream()
                .filter(one -> one.referral().equals(referral))
                .map(Call::state)
                .toList();
    }

    private List<String> deliveriesOf(String referral) throws IOException {
        return dyad.intake()
                .get(own("/deliveries"))
                .body()
                .path("deliveries")
                .valueStream()
                .filter(one -> one.path("referralId").asString().equals(referral))
                .map(one -> one.path("outcome").asString())
                .toList();
    }

    private String own(String path) {
        return "/subscriptions/" + subscription.path("id").asString() + path;
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(
                new Call(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private String signature(Call call) throws Exception {
        String secret = subscription.path("secret").asString().replaceFirst("^whsec_", "");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        String signed = call.id() + "." + call.timestamp() + "." + call.body();
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
