package care.dyad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.testing.SettableClock;
import care.dyad.testing.WithInfrastructure;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/** The running service with its real infrastructure, on the day of the samples. */
@WithInfrastructure(database = "referral_intake")
@SpringBootTest(
        classes = ReferralIntakeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.kafka.consumer.properties.metadata.max.age.ms=1000")
@ActiveProfiles("test")
@Import(IntakeApi.DayOfTheSamples.class)
public abstract class IntakeApi {

    @LocalServerPort private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestConfiguration(proxyBeanMethods = false)
    static class DayOfTheSamples {

        @Bean
        @Primary
        Clock standingClock() {
            return SettableClock.at("2026-11-20T10:00:00Z");
        }
    }

    protected HttpResponse<String> post(JsonNode referral) {
        return post(referral, "referrer");
    }

    protected HttpResponse<String> post(JsonNode referral, String account) {
        return send(
                request("/referrals", account)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(referral.toString())));
    }

    protected HttpResponse<String> get(String path, String account) {
        return send(request(path, account).GET());
    }

    protected HttpRequest.Builder request(String path, String account) {
        String credentials = account + ":demo";
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                credentials.getBytes(StandardCharsets.UTF_8)));
    }

    protected HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    protected int port() {
        return port;
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            assertThat(OpenApi.document().faults(response)).as(response.body()).isEmpty();
            return response;
        } catch (IOException e) {
            throw new IllegalStateException("the service gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
