package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Child;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each part has used of the processors until a moment.
 *
 * @param used by name
 */
record ProcessorTime(Map<String, Duration> used) {

    private static final double NANOS = 1e6;

    /** Of each process with those that it started, and of this program; namesakes together. */
    static ProcessorTime of(List<Child> children) throws IOException {
        Map<String, Duration> used = new LinkedHashMap<>();
        for (Child child : children) {
            Optional<ProcessHandle> process = child.process();
            process.ifPresent(handle -> used.merge(child.name(), ofAll(handle), Duration::plus));
        }
        used.put("the sender", of(ProcessHandle.current()));
        return new ProcessorTime(used);
    }

    private static Duration ofAll(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessorTime::of)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Milliseconds that each part has used since then, for each of so many referrals. */
    Map<String, Double> millisSince(ProcessorTime before, int referrals) {
        Map<String, Double> millis = new LinkedHashMap<>();
        used.forEach(
                (name, now) ->
                        millis.put(
                                name,
                                now.minus(before.used.getOrDefault(name, Duration.ZERO)).toNanos()
                                        / NANOS
                                        / referrals));
        return millis;
    }
}
