package care.dyad.system;

import care.dyad.launcher.infrastructure.Ports;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A real Prometheus with the configuration and the rules of {@code ops/prometheus}. Only durations
 * are shorter, so that nobody waits an hour for an alert, and services are where the test has them.
 */
final class AlertingPrometheus {

    private static final Path OPS = NamedTests.HOME.resolve("ops/prometheus");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final int port;
    private final Process process;

    private AlertingPrometheus(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static AlertingPrometheus start(Ports services, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("alerts.yml"), rules());
        Files.writeString(folder.resolve("prometheus.yml"), configuration(services));
        int port = Ports.free().mailPage();
        Process process =
                new ProcessBuilder(
                                "prometheus",
                                "--config.file=" + folder.resolve("prometheus.yml"),
                                "--storage.tsdb.path=" + folder.resolve("data"),
                                "--web.listen-address=127.0.0.1:" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("prometheus.log").toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new AlertingPrometheus(folder, port, process);
    }

    /** As shipped, but for how long something has to last. */
    private static String rules() {
        return NamedTests.text(OPS.resolve("alerts.yml"))
                .replaceAll("for: \\d+m", "for: 2s")
                .replaceAll("\\[(1h|5m)]", "[1m]")
                .replaceAll("_seconds\\) > \\d+", "_seconds) > 3");
    }

    private static String configuration(Ports ports) {
        return NamedTests.text(OPS.resolve("prometheus.yml"))
                .replace("scrape_interval: 5s", "scrape_interval: 1s\n  evaluation_interval: 1s")
                .replace("referral-intake:8081", "localhost:" + ports.intake())
                .replace("triage-service:8082", "localhost:" + ports.triage())
                .replace("pathway-service:8080", "localhost:" + ports.pathway())
                .replace("notification-service:8083", "localhost:" + ports.notification());
    }

    /** The alerts that fire now. */
    Set<String> firing() throws IOException {
        return ask("/api/v1/alerts")
                .at("/data/alerts")
                .valueStream()
                .filter(alert -> alert.path("state").asString().equals("firing"))
                .map(alert -> alert.at("/labels/alertname").asString())
                .collect(Collectors.toSet());
    }

    /** How many services it reads. */
    long read() throws IOException {
        return ask("/api/v1/targets")
                .at("/data/activeTargets")
                .valueStream()
                .filter(target -> target.path("health").asString().equals("up"))
                .count();
    }

    private JsonNode ask(String path) throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(NamedTests.text(folder.resolve("prometheus.log")));
        }
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        try {
            return JsonMapper.shared().readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Prometheus", e);
        }
    }

    void stop() {
        process.destroy();
    }
}
