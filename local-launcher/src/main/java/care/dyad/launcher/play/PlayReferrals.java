package care.dyad.launcher.play;

import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.VirtualTime;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Posts every referral of a folder, waits for what becomes of each, and says what differs. */
public final class PlayReferrals {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Services services;
    private final VirtualTime time;
    private final PrintStream out;

    /** Plays to the services behind {@code ports}, whose clock is {@code time}. */
    public PlayReferrals(Ports ports, VirtualTime time, PrintStream out) {
        this.services = new Services(ports);
        this.time = time;
        this.out = out;
    }

    /**
     * Plays {@code folder}, and compares with {@code expected.csv} in it or beside it when there is
     * one.
     *
     * @return whether everything was as expected
     * @throws IOException when the folder holds no referral, or a service does not answer
     */
    public boolean play(Path folder) throws IOException, InterruptedException {
        List<Sample> samples = Sample.of(folder);
        if (samples.isEmpty()) {
            throw new IOException("there is no .json file in " + folder);
        }
        Map<String, Expected> expected = Expected.of(folder);
        int differing = 0;
        int compared = 0;
        for (var posted : post(samples).entrySet()) {
            Outcome outcome = await(posted.getValue());
            Expected row = expected.get(posted.getKey());
            List<String> differences = row == null ? List.of() : row.differences(outcome);
            compared += row == null ? 0 : 1;
            differing += differences.isEmpty() ? 0 : 1;
            out.println(line(posted.getKey(), outcome, row != null, differences));
        }
        out.printf(
                "%d referrals played, %d compared, %d as expected, %d differ%n",
                samples.size(), compared, compared - differing, differing);
        return differing == 0;
    }

    private Map<String, Services.Answer> post(List<Sample> samples)
            throws IOException, InterruptedException {
        Instant now = Clock.systemUTC().instant();
        var shift = DateShift.to(time.at(now));
        String suffix = "-" + Long.toString(now.toEpochMilli(), 36);
        var posted = new LinkedHashMap<String, Services.Answer>();
        for (Sample sample : samples) {
            posted.put(sample.file(), services.post(sample.prepared(shift, suffix)));
        }
        return posted;
    }

    private Outcome await(Services.Answer answer) throws IOException, InterruptedException {
        return switch (answer) {
            case Services.Answer.Ended(Outcome outcome) -> outcome;
            case Services.Answer.Accepted(String referralId, String reference) ->
                    await(referralId, reference);
        };
    }

    private Outcome await(String referralId, String reference)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var triaged = services.triaged(referralId);
            if (triaged.isPresent()) {
                return triaged.get();
            }
            Thread.sleep(100);
        }
        return new Outcome.Silent(reference);
    }

    private static String line(
            String file, Outcome outcome, boolean compared, List<String> differences) {
        if (!differences.isEmpty()) {
            return "%-52s differs: %s".formatted(file, String.join("; ", differences));
        }
        return "%-52s %s%s".formatted(file, compared ? "ok: " : "", outcome.inWords());
    }
}
