package care.dyad.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts a launcher that outlives this one, and waits until it is ready.
 *
 * @param run whose launcher it is
 */
record Detached(Run run) {

    int start(List<String> command) throws IOException, InterruptedException {
        Path log = run.folders().log("launcher");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "");
        var logs = new Logs();
        logs.follow("", log);
        Process launcher =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(Redirect.appendTo(log.toFile()))
                        .start();
        while (launcher.isAlive() && !Files.exists(run.ready())) {
            logs.printAdded();
            Thread.sleep(100);
        }
        logs.printAdded();
        return launcher.isAlive() ? 0 : 1;
    }
}
