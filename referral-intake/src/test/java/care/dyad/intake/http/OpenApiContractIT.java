package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.OpenApi;
import care.dyad.intake.Samples;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The document and the service say the same. That every answer of every test is as documented,
 * {@link care.dyad.intake.IntakeApi} checks; here every documented status is brought about.
 */
@TestPropertySource(
        properties = {
            "dyad.intake.request-burst=300",
            "dyad.intake.requests-per-minute=1",
            "dyad.intake.fhir.answer-within=1s"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenApiContractIT extends SubscriptionContract {

    private static final int LAST = Integer.MAX_VALUE - 1;
    private static final OpenApi DOCUMENT = OpenApi.document();

    @Autowired private HikariDataSource database;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @Test
    void everyWriteIsRefusedAsDocumented() {
        for (Write write : writes(json(post(Samples.fresh())).path("referralId").asString())) {
            expect(400, send(request(write, write.account(), "{")));
            expect(401, send(request(write, "nobody", "{}")));
            expect(403, send(request(write, "ops", "{}")));
            expect(
                    406,
                    send(
                            request(write, write.account(), write.body())
                                    .header("Accept", "text/html")));
            expect(409, meanwhile(write));
            expect(413, send(request(write, write.account(), " ".repeat(256 * 1024 + 1))));
            expect(
                    415,
                    send(
                            request(write, write.account(), "x")
                                    .setHeader("Content-Type", "text/plain")));
            expect(422, send(request(write, write.account(), "{}")));
        }
    }

    @Test
    void changesAreAnsweredAsDocumented() {
        for (Write write : writes(UUID.randomUUID().toString()).subList(1, 4)) {
            expect(404, send(request(write, write.account(), write.body())));
        }
        var referral = Samples.fresh();
        String id = json(post(referral)).path("referralId").asString();
        Write correction = writes(id).get(1);
        Write withdrawal = writes(id).get(2);
        Write erasure = writes(id).get(3);

        expect(412, send(request(correction, "referrer", "{}").setHeader("If-Match", "\"x\"")));
        expect(
                428,
                send(
                        request("/referrals/" + id, "referrer")
                                .setHeader("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{}"))));
        expect(200, send(request(correction, "referrer", referral.toString())));
        expect(200, send(request(withdrawal, "referrer", withdrawal.body())));
        expect(200, send(request(erasure, erasure.account(), erasure.body())));
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
        expect(403, get(path, "governance"));
        expect(404, get("/referrals/" + UUID.randomUUID(), "referrer"));
        expect(406, send(request(path, "referrer").header("Accept", "text/html").GET()));
    }

    @Test
    void reconciliationsAreAnsweredAsDocumented() {
        expect(200, get("/reconciliation", "ops"));
        expect(400, get("/reconciliation?skip=-1", "ops"));
        expect(400, get("/reconciliation?skip=x", "ops"));
        expect(401, send(anonymous("/reconciliation").GET()));
        expect(403, get("/reconciliation", "referrer"));
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

            for (Write write : writes(path.substring("/referrals/".length()))) {
                expect(503, send(request(write, write.account(), write.body())));
            }
            expect(503, get(path, "referrer"));
            for (Write call : SubscriptionCalls.of(UUID.randomUUID().toString())) {
                expect(503, send(request(call, "referrer", call.body())));
            }
            expect(503, get("/reconciliation", "ops"));
            expect(503, send(fhirWrite()));
            expect(503, send(fhirRead()));
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
        jdbc.sql("ALTER TABLE subscription RENAME TO subscription_away").update();
        try {
            String id = UUID.randomUUID().toString();
            for (Write write : writes(id)) {
                expect(500, send(request(write, write.account(), write.body())));
            }
            expect(500, get("/referrals/" + id, "referrer"));
            for (Write call : SubscriptionCalls.of(id)) {
                expect(500, send(request(call, "referrer", call.body())));
            }
            expect(500, get("/reconciliation", "ops"));
            expect(500, send(fhirWrite()));
            expect(500, send(fhirRead()));
        } finally {
            jdbc.sql("ALTER TABLE subscription_away RENAME TO subscription").update();
            jdbc.sql("ALTER TABLE referral_away RENAME TO referral").update();
        }
    }

    @Test
    @Order(LAST)
    void whoSendsTooMuchIsToldWhenToComeBack() {
        // To find where each of them is takes so long that nobody asks too often.
        jdbc.sql("DELETE FROM awaited_referral").update();
        String path = json(post(Samples.fresh())).path("status").asString();
        HttpResponse<String> answer = untilTooMany(request(path, "referrer").GET());
        for (Write write : writes(path.substring("/referrals/".length()))) {
            untilTooMany(request(write, write.account(), write.body()));
        }
        SubscriptionCalls.of("x")
                .forEach(call -> untilTooMany(request(call, "referrer", call.body())));
        untilTooMany(request("/reconciliation", "triage").GET());
        untilTooMany(fhirWrite());
        untilTooMany(fhirRead());

        assertThat(json(answer).path("retryable").asBoolean()).isTrue();
        assertThat(get(path, "ops").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(LAST + 1)
    void everyDocumentedStatusWasSeen() {
        assertThat(DOCUMENT.observed()).containsAll(DOCUMENT.statuses());
    }

    private HttpResponse<String> meanwhile(Write write) {
        HttpRequest.Builder request = request(write, write.account(), "{}");
        String key = UUID.randomUUID().toString();
        return transaction.execute(
                status -> {
                    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                            .param(write.account() + " " + key)
                            .query(String.class)
                            .single();
                    return send(request.setHeader("Idempotency-Key", key));
                });
    }
}
