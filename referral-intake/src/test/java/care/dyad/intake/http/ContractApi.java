package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.FhirApi;
import care.dyad.intake.Samples;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/** Calls operations with bodies that they take, and with others. */
abstract class ContractApi extends FhirApi {

    record Write(String method, String path, String account, String body) {}

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

    /** The operations that change something, each with a body that it takes. */
    static List<Write> writes(String id) {
        String referral = Samples.fresh().toString();
        return List.of(
                new Write("POST", "/referrals", "referrer", referral),
                new Write("PUT", "/referrals/" + id, "referrer", referral),
                new Write(
                        "POST",
                        "/referrals/" + id + "/withdrawal",
                        "referrer",
                        "{\"reason\": \"OTHER\"}"),
                new Write(
                        "POST",
                        "/referrals/" + id + "/erasure",
                        "governance",
                        "{\"reason\": \"TEST_DATA\"}"));
    }
}
