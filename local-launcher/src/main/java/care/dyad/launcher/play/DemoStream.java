package care.dyad.launcher.play;

import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.VirtualTime;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Refers an invented mother every few seconds, on the pattern of the samples, until the end. */
public final class DemoStream implements Runnable {

    private static final int SHORTEST_PAUSE_MILLIS = 3_000;
    private static final int LONGEST_PAUSE_MILLIS = 9_000;

    private final Path folder;
    private final Services services;
    private final VirtualTime time;
    private final RandomGenerator random = RandomGenerator.getDefault();

    /** Refers to the services behind {@code ports}, whose clock is {@code time}. */
    public DemoStream(Path home, Ports ports, VirtualTime time) {
        this.folder = home.resolve("samples/referrals");
        this.services = new Services(ports);
        this.time = time;
    }

    @Override
    public void run() {
        try {
            List<Sample> samples = acceptable();
            while (true) {
                refer(samples.get(random.nextInt(samples.size())));
                Thread.sleep(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
            }
        } catch (IOException e) {
            System.err.println("dyad: the demo stream ended: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Sample> acceptable() throws IOException {
        Map<String, Expected> expected = Expected.of(folder);
        return Sample.of(folder).stream()
                .filter(sample -> isAcceptable(expected.get(sample.file())))
                .toList();
    }

    private static boolean isAcceptable(@Nullable Expected row) {
        return row != null && !row.disposition().equals("REJECT");
    }

    /** A service that is being restarted misses a referral of the demo, which nobody awaits. */
    private void refer(Sample sample) throws InterruptedException {
        try {
            String answer =
                    switch (services.post(referral(sample))) {
                        case Services.Answer.Accepted(String id, String reference) ->
                                "accepted as " + reference;
                        case Services.Answer.Ended(Outcome outcome) -> outcome.inWords();
                    };
            System.out.println("demo: a referral like " + sample.file() + " " + answer);
        } catch (IOException e) {
            System.out.println("demo: " + e.getMessage());
        }
    }

    String referral(Sample sample) {
        Instant now = Clock.systemUTC().instant();
        JsonNode json = DateShift.to(time.at(now)).moved(sample.json().orElseThrow());
        if (json.path("mother") instanceof ObjectNode mother) {
            new InventedPeople(random).replace(mother);
        }
        if (json.path("source") instanceof ObjectNode source) {
            source.put("reference", "DEMO-" + Long.toString(now.toEpochMilli(), 36));
        }
        return json.toString();
    }
}
