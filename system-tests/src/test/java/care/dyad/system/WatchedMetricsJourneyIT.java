package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.launcher.infrastructure.Folders;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What dashboards and alerts look at is what the running services say. */
class WatchedMetricsJourneyIT {

    private static final Path OPS = Folders.projectHome().resolve("ops");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Names of metrics as they begin here; a function or a label does not. */
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:dyad|kafka|http_server|hikaricp|jvm|process)_\\w+");

    private static final Pattern SAID = Pattern.compile("(?m)^(\\w+)[{ ]");

    private final RunningDyad dyad = RunningDyad.shared();

    @Test
    void everyMetricThatSomebodyLooksAtIsThere() throws IOException {
        refuseOne();
        takeOneIn();

        Set<String> watched = watched();
        assertThat(watched).hasSizeGreaterThan(30);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(said()).containsAll(watched));
    }

    @Test
    void whatIsTakenInAndRefusedIsCounted() throws IOException {
        double received = intake("dyad_referrals_received_total");
        double refused = intake("dyad_referrals_refused_total");

        refuseOne();
        takeOneIn();

        assertThat(intake("dyad_referrals_received_total")).isEqualTo(received + 1);
        assertThat(intake("dyad_referrals_refused_total")).isEqualTo(refused + 1);
    }

    @Test
    void noMetricTellsOfAnybody() throws IOException {
        takeOneIn();

        assertThat(text()).doesNotContain("@").doesNotContainPattern("\\b999\\d{7}\\b");
    }

    private void takeOneIn() throws IOException {
        var accepted = dyad.intake().post("/referrals", Samples.fresh("08-upper-moderate.json"));
        assertThat(accepted.status()).isEqualTo(202);
        String id = accepted.body().at("/referralId").asString();
        await().atMost(PATIENCE)
                .until(() -> dyad.pathway().get("/api/referrals/" + id).status() == 200);
    }

    private void refuseOne() throws IOException {
        assertThat(dyad.intake().post("/referrals", "{}").status()).isEqualTo(422);
    }

    private double intake(String counter) throws IOException {
        return prometheus(dyad.ports().intake())
                .lines()
                .filter(line -> line.startsWith(counter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(counter.length() + 1)))
                .findAny()
                .orElseThrow();
    }

    private static Set<String> watched() throws IOException {
        Set<String> watched = new TreeSet<>();
        for (String board : List.of("ops", "service")) {
            JsonNode json =
                    JsonMapper.shared()
                            .readTree(OPS.resolve("grafana/dashboards/" + board + ".json"));
            json.findValuesAsString("expr").forEach(expr -> watched.addAll(named(expr)));
        }
        watched.addAll(named(Files.readString(OPS.resolve("prometheus/alerts.yml"))));
        return watched;
    }

    private static Set<String> named(String text) {
        return METRIC.matcher(text)
                .results()
                .map(one -> one.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> said() throws IOException {
        return SAID.matcher(text())
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String text() throws IOException {
        var ports = dyad.ports();
        var said = new StringBuilder();
        for (int port :
                List.of(ports.intake(), ports.triage(), ports.pathway(), ports.notification())) {
            said.append(prometheus(port));
        }
        return said.toString();
    }

    private static String prometheus(int port) throws IOException {
        return new Api("http://localhost:" + port, "ops").text("/actuator/prometheus");
    }
}
