package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Calls operations with bodies that they take, and with others. */
abstract class ContractApi extends IntakeApi {

    record Write(String method, String path, String account, String body) {

        Write(String method, String path, String body) {
            this(method, path, "referrer", body);
        }
    }

    HttpResponse<String> untilTooMany(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        for (int i = 0; i < 300 && answer.statusCode() != 429; i++) {
            answer = send(request);
        }
        expect(429, answer);
        return answer;
    }

    static void expect(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }

    HttpRequest.Builder request(Write write, String account, String body) {
        return request(write.path(), account)
                .setHeader("Content-Type", "application/json")
                .setHeader("If-Match", "*")
                .method(write.method(), BodyPublishers.ofString(body));
    }
}
