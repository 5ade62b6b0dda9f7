package care.dyad.launcher;

import care.dyad.launcher.infrastructure.Java;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.VirtualTime;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code ./dyad up}: starts everything. */
@Command(
        name = "up",
        description = "Starts everything and shows its logs until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

    @Option(
            names = "--detach",
            description = "Come back when all is healthy, and leave it running.")
    private boolean detach;

    @Option(names = "--demo", description = "Send a stream of invented referrals.")
    private boolean demo;

    @Option(names = "--quiet", description = "Do not show the logs; they are in .dyad/logs.")
    private boolean quiet;

    @Option(
            names = "--clock-speed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Let the services' time pass N times as fast (3600: an hour a second).")
    private int clockSpeed;

    @Option(
            names = "--port-offset",
            defaultValue = "0",
            paramLabel = "N",
            description = "Add N to every port.")
    private int portOffset;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var run = Run.here();
        var refusal = refusal(run);
        if (!refusal.isEmpty()) {
            refusal.forEach(line -> System.err.println("dyad: " + line));
            return 1;
        }
        if (detach) {
            return new Detached(run).start(again());
        }
        run.keepOffset(portOffset);
        var now = Clock.systemUTC().instant();
        var time = VirtualTime.read(run.clock()).continuedAt(now, clockSpeed);
        if (!time.isReal()) {
            time.write(run.clock());
        }
        return new Foreground(run, demo, quiet).stayUp();
    }

    /** Why it cannot start, a line for each reason. */
    private List<String> refusal(Run run) throws IOException, InterruptedException {
        if (clockSpeed < 1 || clockSpeed > 1_000_000) {
            return List.of("--clock-speed is from 1 to 1000000, not " + clockSpeed);
        }
        if (portOffset < 0 || portOffset > 50_000) {
            return List.of("--port-offset is from 0 to 50000, not " + portOffset);
        }
        var running = run.launcher().process();
        if (running.isPresent()) {
            return List.of("it is running already; ./dyad status shows it, ./dyad down ends it");
        }
        run.system().clearLeftovers();
        Files.deleteIfExists(run.ready());
        return Ports.standard(portOffset).taken().stream().map(this::taken).toList();
    }

    private String taken(Ports.Named port) {
        return "port %d (%s) is taken by another program; end that, or move every port: ./dyad up --port-offset %d"
                .formatted(port.port(), port.what(), portOffset + 100);
    }

    /** The command line of this very start, without --detach. */
    private List<String> again() {
        List<String> command = new ArrayList<>(List.of("nohup"));
        command.addAll(Java.command("-Xmx96m", "-cp", System.getProperty("java.class.path")));
        for (String property : List.of("dyad.home", "dyad.classes")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.addAll(List.of(Dyad.class.getName(), "up", "--quiet"));
        command.add("--clock-speed=" + clockSpeed);
        command.add("--port-offset=" + portOffset);
        if (demo) {
            command.add("--demo");
        }
        return command;
    }
}
