package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.LocalInfrastructure;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.ServiceProcesses;
import care.dyad.schemas.Topics;
import care.dyad.system.Traffic.Taken;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All databases are lost, and an empty system goes on with the backup and the topics. */
@Tag("survival")
class RestoredSystemIT {

    private static final int SOME = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WORDS = "Needs the specialist team";
    private static final Path FOLDER =
            Path.of("target/restored").toAbsolutePath().resolve(UUID.randomUUID().toString());

    private final List<ArchivedDyad> systems = new ArrayList<>();
    private @Nullable Child mail;

    @AfterEach
    void stop() {
        systems.forEach(ArchivedDyad::die);
        if (mail != null) {
            mail.kill();
        }
    }

    @Test
    void aSystemOfAnEarlierTimeCatchesUpWithItsTopics() throws Exception {
        ArchivedDyad lost = system();
        Path backup;
        Map<String, Taken> before;
        Instant time;
        String theTime;
        Map<String, Taken> after;
        try (Traffic traffic = Traffic.to(lost)) {
            traffic.awaitMore(SOME);
            backup = lost.backUp();
            review(lost);
            traffic.awaitMore(SOME);
            before = traffic.soFar();
            time = Instant.now();
            theTime = lost.now();
            traffic.awaitMore(SOME);
            review(lost);
            after = new HashMap<>(traffic.end());
        }
        System.out.println("before: " + Reckoning.of(lost, after));
        after.keySet().removeAll(before.keySet());
        List<String> told = lost.rebuild("pathway_rebuilt", 0);
        told.forEach(System.out::println);
        lost.archiveAll();
        lost.die();

        long down = System.nanoTime();
        ArchivedDyad restored = lost.restoredTo(FOLDER.resolve("restored"), backup, theTime);
        systems.add(restored);
        System.out.printf("databases restored to %s after %.1f s%n", theTime, since(down));
        assertThat(cases(restored, after)).as("known before the rebuild").isLessThan(SOME / 2);
        assertThat(sums(catchUp(restored, time.minus(Duration.ofMinutes(5)))))
                .isEqualTo(sums(told));
        restored.startServices();
        System.out.printf("services up after %.1f s%n", since(down));

        assertThat(cases(restored, after)).isEqualTo(after.size());
        assertThat(rows(restored, "review WHERE note = '" + WORDS + "'")).isOne();
        try (Traffic traffic = Traffic.to(restored)) {
            traffic.sendOneAndAwaitTold();
            System.out.printf("a new referral is with its team after %.1f s%n", since(down));
            traffic.end();
        }
        awaitToldAgain(restored);
        discardWhatWasToldAgain(new Api(restored.pathway().base(), "ops"));
        System.out.println("after: " + Reckoning.of(restored, before));
        assertThat(restored.rebuild("pathway_rebuilt", 0)).hasSameSizeAs(told);
        for (String database : ServiceProcesses.DATABASES) {
            assertThat(new EveryTable(restored, database).rows("held_event WHERE state = 'HELD'"))
                    .as("held by %s", database)
                    .isZero();
        }
    }

    /** What the runbook says of databases that are older than the topics. */
    private static List<String> catchUp(ArchivedDyad restored, Instant time) throws Exception {
        List<String> rebuilt = restored.rebuild("pathway_rebuilt", 3);
        rebuilt.forEach(System.out::println);
        restored.run("carry-over", "pathway_service", "pathway_rebuilt");
        restored.sql("ALTER DATABASE pathway_service RENAME TO pathway_restored");
        restored.sql("ALTER DATABASE pathway_rebuilt RENAME TO pathway_service");
        var positions = new ConsumerPositions(restored);
        positions.toTheBeginning(
                "pathway-service",
                List.of(
                        Topics.REFERRAL_IDENTITIES,
                        Topics.REFERRAL_TRIAGED,
                        Topics.REFERRAL_RECEIVED,
                        Topics.NOTIFICATION_EVENTS));
        positions.backTo(time, "referral-intake");
        positions.backTo(time, "notification-service");
        return rebuilt;
    }

    private static void awaitToldAgain(ArchivedDyad restored) throws Exception {
        var positions = new ConsumerPositions(restored);
        positions.awaitEnd("notification-service", Topics.PATHWAY_EVENTS);
        positions.awaitEnd("notification-service", Topics.SLA_EVENTS);
        var notifications = new EveryTable(restored, "notification_service");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                notifications.rows(
                                                        "notification WHERE state IN ('QUEUED', 'SENDING')")
                                                + notifications.rows("outbox")
                                        == 0);
        positions.awaitEnd("pathway-service", Topics.NOTIFICATION_EVENTS);
    }

    /** As the runbook says: messages that were sent again are told again, at another time. */
    private static void discardWhatWasToldAgain(Api ops) throws IOException {
        var held =
                ops.get(
                        "/api/held-events?atMost=500&reason=OTHER_CONTENT_UNDER_SAME_ID&topic="
                                + Topics.NOTIFICATION_EVENTS);
        for (JsonNode event : held.body().path("events")) {
            Api.Answer answer =
                    ops.post(
                            "/api/held-events/%d/discard".formatted(event.path("id").asLong()),
                            "{\"reason\": \"TOLD_AGAIN_AFTER_RESTORE\"}");
            assertThat(answer.status()).isEqualTo(200);
        }
        System.out.printf("%d told again, and discarded%n", held.body().path("events").size());
    }

    /** Table, number of rows and hash of what was rebuilt. */
    private static List<String> sums(List<String> printed) {
        return printed.stream().map(line -> line.replaceAll("(rows \\w+).*", "$1")).toList();
    }

    private ArchivedDyad system() throws Exception {
        ArchivedDyad dyad = ArchivedDyad.started(FOLDER.resolve("lost"), mailServer().endpoints());
        systems.add(dyad);
        return dyad;
    }

    /** Somewhere else, so that it outlives the system. */
    private LocalInfrastructure mailServer() throws Exception {
        var elsewhere =
                new LocalInfrastructure(
                        new Folders(Folders.projectHome(), FOLDER.resolve("elsewhere")),
                        Ports.free());
        mail =
                elsewhere.children().stream()
                        .filter(child -> child.name().equals("mail"))
                        .findAny()
                        .orElseThrow();
        mail.start();
        return elsewhere;
    }

    private static void review(Dyad dyad) throws IOException {
        Api.Answer taken =
                dyad.intake().post("/referrals", Samples.fresh("08-upper-moderate.json"));
        String id = taken.body().at("/referralId").asString();
        await().atMost(PATIENCE)
                .until(() -> dyad.pathway().get("/api/referrals/" + id).status() == 200);
        Api.Answer answer =
                new Api(dyad.pathway().base(), "triage")
                        .post(
                                "/api/reviews/" + id,
                                """
                                {"decision": "CONFIRM", "reason": "AGREES_WITH_RULES",
                                 "note": "%s"}
                                """
                                        .formatted(WORDS));
        assertThat(answer.status()).isLessThan(300);
    }

    private static long cases(ArchivedDyad dyad, Map<String, Taken> taken) {
        return rows(
                dyad,
                taken.keySet().stream()
                        .collect(
                                Collectors.joining(
                                        "','", "referral_case WHERE referral_id IN ('", "')")));
    }

    private static long rows(ArchivedDyad dyad, String rows) {
        return new EveryTable(dyad, "pathway_service").rows(rows);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
