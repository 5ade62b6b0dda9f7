package care.dyad.launcher.play;

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

/** Referrals of mothers who do not exist, on the pattern of the samples that intake accepts. */
public final class InventedReferrals {

    private final List<Sample> samples;
    private final VirtualTime time;
    private final RandomGenerator random;
    private long given;

    /**
     * Referrals on the pattern of the project's samples.
     *
     * @param home the project's folder
     * @param time the services'
     * @param random chooses patterns and people
     * @throws IOException when the samples cannot be read
     */
    public InventedReferrals(Path home, VirtualTime time, RandomGenerator random)
            throws IOException {
        this.samples = acceptable(home.resolve("samples/referrals"));
        this.time = time;
        this.random = random;
    }

    /**
     * A referral that nobody sent before.
     *
     * @param pattern the sample's file
     * @param json as it is posted to intake
     */
    public record Invented(String pattern, String json) {}

    /** Another mother, under a reference of her own. */
    public synchronized Invented next() {
        Sample sample = samples.get(random.nextInt(samples.size()));
        return new Invented(sample.file(), referral(sample));
    }

    private String referral(Sample sample) {
        Instant now = Clock.systemUTC().instant();
        JsonNode json = DateShift.to(time.at(now)).moved(sample.json().orElseThrow());
        if (json.path("mother") instanceof ObjectNode mother) {
            new InventedPeople(random).replace(mother);
        }
        if (json.path("source") instanceof ObjectNode source) {
            source.put("reference", "DEMO-%s-%d".formatted(base36(now.toEpochMilli()), ++given));
        }
        return json.toString();
    }

    private static String base36(long number) {
        return Long.toString(number, 36);
    }

    private static List<Sample> acceptable(Path folder) throws IOException {
        Map<String, Expected> expected = Expected.of(folder);
        return Sample.of(folder).stream()
                .filter(sample -> isAcceptable(expected.get(sample.file())))
                .toList();
    }

    private static boolean isAcceptable(@Nullable Expected row) {
        return row != null && !row.disposition().equals("REJECT");
    }
}
