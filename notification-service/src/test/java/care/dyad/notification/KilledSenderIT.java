package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.notification.delivery.MailServers;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Examples;
import care.dyad.notification.domain.TeamNotice;
import care.dyad.testing.Infrastructure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A whole instance is killed, as {@code kill -9} does, while the mail server has its messages and
 * has not answered yet; another takes over.
 */
class KilledSenderIT extends OneByOne {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SENDERS = 2;

    @Autowired private MailServers mailServers;

    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean silent = true;

    @AfterEach
    void bringTheServerBack(Infrastructure infrastructure) {
        never.countDown();
        mailServers.use(infrastructure.smtpPort());
    }

    @Test
    void whatWasOnItsWayIsRepeatedUnderTheSameIdAndNothingElseIs() throws Exception {
        List<TeamNotice> many = Stream.generate(Examples::routed).limit(20).toList();
        notifications.queue(many);
        double before = possibleRepeats();
        try (var server = new FlakyMailServer(this::take)) {
            Process instance = instance(server.port());
            await().atMost(PATIENCE).until(() -> taken.size() == SENDERS || !instance.isAlive());
            instance.destroyForcibly().waitFor();
            assertThat(taken).as("taken over, and not answered").hasSize(SENDERS);

            silent = false;
            mailServers.use(server.port());
            await().atMost(PATIENCE).until(() -> drained(many));
        }

        assertThat(taken.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(one -> one.id().toString()).toList());
        assertThat(taken.values()).filteredOn(count -> count.get() == 2).hasSize(SENDERS);
        assertThat(taken.values()).allMatch(count -> count.get() <= 2);
        assertThat(possibleRepeats() - before).isEqualTo(SENDERS);
    }

    private boolean drained(List<TeamNotice> many) {
        drain(Channel.EMAIL);
        return many.stream().allMatch(one -> row(one, "state").equals("SENT"));
    }

    private Ledger.Turn take(String id) {
        taken.computeIfAbsent(id, unseen -> new AtomicInteger()).incrementAndGet();
        try {
            if (silent) {
                never.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Ledger.Turn.TAKE;
    }

    /** The service in a process of its own, on the database of this test. */
    private static Process instance(int smtpPort) throws IOException {
        var process =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=care.dyad.events",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        NotificationServiceApplication.class.getName(),
                        "--spring.profiles.active=test",
                        "--server.port=0",
                        "--spring.kafka.listener.auto-startup=false",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + smtpPort,
                        "--dyad.notification.senders=" + SENDERS,
                        "--dyad.webhooks.senders=0",
                        "--dyad.notification.lease=3s");
        System.getProperties()
                .forEach(
                        (name, value) -> {
                            if (name.toString().startsWith("DYAD_")) {
                                process.environment().put(name.toString(), value.toString());
                            }
                        });
        return process.inheritIO().start();
    }
}
