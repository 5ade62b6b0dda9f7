package care.dyad.launcher;

import care.dyad.launcher.infrastructure.Child;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.concurrent.Callable;

/** {@code ./dyad status}: each process, and whether it is healthy. */
@Command(
        name = "status",
        description = "Shows each process; ends with 0 when all are healthy.",
        mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        boolean allHealthy = true;
        for (Child child : Run.here().system().children()) {
            var process = child.process();
            boolean healthy = process.isPresent() && child.healthy();
            allHealthy &= healthy;
            System.out.printf(
                    "%-21s %-10s %s%n",
                    child.name(),
                    process.isEmpty() ? "down" : healthy ? "healthy" : "unhealthy",
                    process.map(handle -> "pid " + handle.pid()).orElse(""));
        }
        return allHealthy ? 0 : 1;
    }
}
