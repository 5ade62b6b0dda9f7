package care.dyad.launcher;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** {@code ./dyad down}: ends everything, also what a killed launcher left behind. */
@Command(
        name = "down",
        description = "Ends everything; the data stays.",
        mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {

    private static final int PATIENCE_SECONDS = 90;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var run = Run.here();
        run.launcher().process().ifPresent(Down::end);
        run.system().clearLeftovers();
        run.launcher().delete();
        System.out.println("Dyad is down.");
        return 0;
    }

    private static void end(ProcessHandle launcher) {
        launcher.destroy();
        launcher.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(
                        tooSlow -> {
                            launcher.destroyForcibly();
                            return launcher;
                        })
                .join();
    }
}
