package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

/** What ops sees of held events, and does with them. */
record HeldEventsApi(int port) {

    List<JsonNode> under(UUID referral) throws Exception {
        return call("?key=" + referral, null).path("events").valueStream().toList();
    }

    void discardFirst(UUID referral) throws Exception {
        long id = under(referral).getFirst().path("id").asLong();
        call("/" + id + "/discard", "{\"reason\": \"TOLD_BY_PHONE\"}");
    }

    private JsonNode call(String path, @Nullable String said) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/api/held-events" + path))
                        .header("Authorization", "Basic b3BzOmRlbW8=")
                        .header("Content-Type", "application/json");
        if (said != null) {
            request.POST(BodyPublishers.ofString(said));
        }
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
