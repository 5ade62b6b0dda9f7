package care.dyad.launcher;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code ./dyad reset}: removes all data of the local run. */
@Command(
        name = "reset",
        description = "Removes all data of the local run (.dyad/).",
        mixinStandardHelpOptions = true)
final class Reset implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        var run = Run.here();
        if (run.launcher().process().isPresent()) {
            System.err.println("dyad: it is running; end it first: ./dyad down");
            return 1;
        }
        run.system().clearLeftovers();
        delete(run.folders().data());
        System.out.println("All local data is removed.");
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
