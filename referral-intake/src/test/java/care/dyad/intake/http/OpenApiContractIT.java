package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;
import care.dyad.intake.OpenApi;
import care.dyad.intake.Samples;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The document and the service say the same. That every answer of every test is as documented,
 * {@link IntakeApi} checks; here every documented status is brought about.
 */
@TestPropertySource(
        properties = {"dyad.intake.request-burst=120", "dyad.intake.requests-per-minute=1"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenApiContractIT extends IntakeApi {

    private static final int LAST = Integer.MAX_VALUE - 1;
    private static final OpenApi DOCUMENT = OpenApi.document();

    @Autowired private HikariDataSource database;
    @Autowired private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @Test
    void everyOperationIsDocumentedAndViceVersa() {
        Set<String> served = new TreeSet<>();
        controllers
                .getHandlerMethods()
                .keySet()
                .forEach(
                        mapping ->
                                mapping.getMethodsCondition()
                                        .getMethods()
                                        .forEach(
                                                method ->
                                                        mapping.getPatternValues()
                                                                .forEach(
                                                                        path ->
                                                                                served.add(
                                                                                        method + " "
                                                                                                + path))));

        assertThat(served).isEqualTo(DOCUMENT.operations());
    }

    @Test
    void theDocumentAndTheFilesItRefersToAreServedToAnybody() {
        HttpResponse<String> served = send(anonymous("/openapi.yaml").GET());

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.body()).isEqualTo(OpenApi.source());
        assertThat(served.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(DOCUMENT.otherFiles())
                .isNotEmpty()
                .allMatch(file -> send(anonymous("/" + file).GET()).statusCode() == 200);
    }

    @Test
    void everyExampleIsTakenIn() {
        assertThat(DOCUMENT.examples()).isNotEmpty();
        DOCUMENT.examples()
                .forEach(
                        (name, example) -> {
                            assertThat(DOCUMENT.requestFaults("POST /referrals", example))
                                    .isEmpty();
                            assertThat(post(example).statusCode()).as(name).isEqualTo(202);
                        });
    }

    @Test
    void theDocumentedBodyIsTheOneThatIsChecked() {
        var wrong = Samples.with(Samples.fresh(), "/presentation/redFlag", "[]");

        assertThat(DOCUMENT.requestFaults("POST /referrals", Samples.fresh())).isEmpty();
        assertThat(DOCUMENT.requestFaults("POST /referrals", wrong)).isNotEmpty();
        assertThat(post(wrong).statusCode()).isEqualTo(422);
    }

    @Test
    void submissionsAreRefusedAsDocumented() {
        var referral = Samples.fresh();
        post(referral);

        expect(409, post(Samples.with(referral, "/consent/toReferral", "false")));
        expect(400, post("{".getBytes()));
        expect(401, post(referral, "nobody"));
        expect(403, post(referral, "ops"));
        expect(413, post(" ".repeat(256 * 1024 + 1).getBytes()));
        expect(415, send(request("/referrals", "referrer").POST(BodyPublishers.ofString("x"))));
        expect(406, send(json("/referrals", referral.toString()).header("Accept", "text/html")));
    }

    @Test
    void statusesAreShownAsDocumented() {
        String path = json(post(Samples.fresh())).path("status").asString();
        HttpResponse<String> status = get(path, "referrer");
        String tag = status.headers().firstValue("ETag").orElseThrow();

        expect(200, status);
        expect(304, send(request(path, "referrer").header("If-None-Match", tag).GET()));
        expect(200, send(request(path, "referrer").header("If-None-Match", "\"other\"").GET()));
        expect(400, get("/referrals/none", "referrer"));
        expect(401, send(anonymous(path).GET()));
        expect(404, get("/referrals/" + UUID.randomUUID(), "referrer"));
        expect(406, send(request(path, "referrer").header("Accept", "text/html").GET()));
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsAnOutage() throws SQLException {
        String path = json(post(Samples.fresh())).path("status").asString();
        var patience = database.getHikariConfigMXBean();
        long before = patience.getConnectionTimeout();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < patience.getMaximumPoolSize(); i++) {
                taken.add(database.getConnection());
            }
            patience.setConnectionTimeout(300);

            expect(503, post(Samples.fresh()));
            expect(503, get(path, "referrer"));
        } finally {
            patience.setConnectionTimeout(before);
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void aFaultOfOursIsToldAsOne() {
        jdbc.sql("ALTER TABLE referral RENAME TO referral_away").update();
        try {
            expect(500, post(Samples.fresh()));
            expect(500, get("/referrals/" + UUID.randomUUID(), "referrer"));
        } finally {
            jdbc.sql("ALTER TABLE referral_away RENAME TO referral").update();
        }
    }

    @Test
    @Order(LAST)
    void whoSendsTooMuchIsToldWhenToComeBack() {
        String path = json(post(Samples.fresh())).path("status").asString();
        HttpResponse<String> answer = get(path, "referrer");
        for (int i = 0; i < 120 && answer.statusCode() == 200; i++) {
            answer = get(path, "referrer");
        }

        expect(429, answer);
        expect(429, post(Samples.fresh()));
        assertThat(json(answer).path("retryable").asBoolean()).isTrue();
        assertThat(get(path, "ops").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(LAST + 1)
    void everyDocumentedStatusWasSeen() {
        assertThat(DOCUMENT.observed()).containsAll(DOCUMENT.statuses());
    }

    private static void expect(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }

    private HttpResponse<String> post(byte[] body) {
        return send(
                request("/referrals", "referrer")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder json(String path, String body) {
        return request(path, "referrer")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
