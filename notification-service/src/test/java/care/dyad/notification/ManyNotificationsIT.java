package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.notification.application.Notifications;
import care.dyad.notification.delivery.HttpReceiver;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.TeamNotice;
import care.dyad.testing.WithInfrastructure;

import com.sun.net.httpserver.HttpExchange;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many notifications by two instances at once, while one in five deliveries fails: none is missing,
 * and whatever came twice came because its first answer was kept back. {@code
 * -Ddyad.notifications=10000} makes it the long run.
 */
@WithInfrastructure(database = "notification_many")
class ManyNotificationsIT {

    private static final int MANY = Integer.getInteger("dyad.notifications", 300);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int TEAMS = 8;

    private final Ledger mails = new Ledger();
    private final Ledger calls = new Ledger();
    private final Ledger notify = new Ledger();

    @Test
    void noneIsMissingAndEachRepeatHasItsReason() throws Exception {
        try (var server = new FlakyMailServer(mails::turn);
                var receiver = new HttpReceiver();
                var govUk = new HttpReceiver();
                var one = instance(server, receiver, govUk);
                var other = instance(server, receiver, govUk)) {
            receiver.answer(this::called);
            govUk.answer(this::notified);
            List<TeamNotice> many = IntStream.range(0, MANY).mapToObj(this::notice).toList();
            long began = System.nanoTime();

            one.getBean(Notifications.class).queue(many);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> left(one) == 0);

            report(Duration.ofNanos(System.nanoTime() - began), one, other);
            assertThat(statesOf(one)).containsOnly("SENT");
            assertDelivered(mails, ids(many, Channel.EMAIL));
            assertDelivered(calls, ids(many, Channel.WEBHOOK));
            assertDelivered(notify, ids(many, Channel.NOTIFY));
            assertThat(notify.repeats()).as("looked up before they are sent again").isZero();
            assertThat(counted("possible.repeats", one, other))
                    .isGreaterThanOrEqualTo(mails.repeats() + calls.repeats());
            assertThat(counted("passed", one, other))
                    .as("both sides of the check agree")
                    .isEqualTo(counted("provider.calls", one, other));
        }
    }

    private static void assertDelivered(Ledger side, List<String> ids) {
        assertThat(side.missingOf(ids)).isEmpty();
        assertThat(side.repeatedWithoutReason()).isEmpty();
        assertThat(side.failures()).isPositive();
    }

    /** Each failure is followed by a repeat soon. */
    private static ConfigurableApplicationContext instance(
            FlakyMailServer server, HttpReceiver receiver, HttpReceiver govUk) {
        return new SpringApplicationBuilder(NotificationServiceApplication.class)
                .web(WebApplicationType.SERVLET)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + server.port(),
                        "--spring.kafka.listener.auto-startup=false",
                        "--dyad.notification.poll=20ms",
                        "--dyad.notification.first-retry=20ms",
                        "--dyad.notification.longest-retry=200ms",
                        "--dyad.notification.usual.channels=EMAIL,NOTIFY,WEBHOOK",
                        "--dyad.notification.usual.webhook.url=" + receiver.url(),
                        "--dyad.notification.usual.webhook.secrets=" + OneByOne.SECRET,
                        "--dyad.notification.notify.api-key=" + OneByOne.NOTIFY_KEY,
                        "--dyad.notification.notify.template=" + UUID.randomUUID(),
                        "--dyad.notification.notify.base-url="
                                + govUk.url().toString().replace("/dyad", ""));
    }

    private TeamNotice notice(int number) {
        Channel channel = Channel.values()[number % Channel.values().length];
        String team = "team-" + number % TEAMS;
        return new TeamNotice(
                UUID.randomUUID(),
                Teams.notice(NoticeKind.ROUTED, Priority.ROUTINE),
                new Recipient(team, "A team", team + "@nhs.example"),
                channel,
                false,
                null);
    }

    private static List<String> ids(List<TeamNotice> many, Channel channel) {
        return many.stream()
                .filter(one -> one.channel() == channel)
                .map(one -> one.id().toString())
                .toList();
    }

    private void called(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        answer(exchange, calls.turn(id), calls.failures() % 4 == 1 ? 429 : 500, "");
    }

    private void notified(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            String id =
                    exchange.getRequestURI().getQuery().replaceFirst(".*reference=([^&]+).*", "$1");
            send(exchange, 200, GovUk.list(notify.took(id) ? id : null));
        } else {
            String id = referenceIn(exchange);
            answer(exchange, notify.turn(id), 500, GovUk.created(id));
        }
    }

    private static String referenceIn(HttpExchange exchange) {
        return JsonMapper.shared().readTree(exchange.getRequestBody()).path("reference").asString();
    }

    private static void answer(HttpExchange exchange, Ledger.Turn turn, int refusal, String body)
            throws IOException {
        switch (turn) {
            case TAKE -> send(exchange, 201, body);
            case REFUSE_FOR_NOW -> send(exchange, refusal, "{}");
            case TAKE_AND_BE_SILENT -> {}
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static int left(ConfigurableApplicationContext one) {
        return one.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM notification WHERE state IN ('QUEUED', 'SENDING')")
                .query(Integer.class)
                .single();
    }

    private static List<String> statesOf(ConfigurableApplicationContext one) {
        return one.getBean(JdbcClient.class)
                .sql("SELECT DISTINCT state FROM notification")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static int counted(String name, ConfigurableApplicationContext... instances) {
        return (int)
                Stream.of(instances)
                        .map(one -> one.getBean(MeterRegistry.class))
                        .flatMap(
                                meters ->
                                        meters
                                                .find("dyad.notifications." + name)
                                                .counters()
                                                .stream())
                        .mapToDouble(Counter::count)
                        .sum();
    }

    private void report(Duration took, ConfigurableApplicationContext... instances) {
        System.out.printf(
                "%d notifications, %d attempts, %d failures, %d repeats of which %d possible ones"
                        + " counted, %d ms, %d/s%n",
                MANY,
                mails.asked() + calls.asked() + notify.asked(),
                mails.failures() + calls.failures() + notify.failures(),
                mails.repeats() + calls.repeats() + notify.repeats(),
                counted("possible.repeats", instances),
                took.toMillis(),
                MANY * 1000L / Math.max(1, took.toMillis()));
    }
}
