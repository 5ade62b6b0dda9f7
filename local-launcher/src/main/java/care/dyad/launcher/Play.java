package care.dyad.launcher;

import care.dyad.launcher.play.PlayReferrals;
import care.dyad.launcher.system.VirtualTime;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ./dyad play}: posts referrals and compares. */
@Command(
        name = "play",
        description = {
            "Posts each referral of a folder, with dates moved from 2026-11-20 to today, and says what became of it.",
            "With an expected.csv in the folder or beside it: compares, and ends with 1 when anything differs."
        },
        mixinStandardHelpOptions = true)
final class Play implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Holds the referrals, a .json file each.")
    private Path folder = Path.of("samples/referrals");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            System.err.println("dyad: there is no folder " + folder);
            return 1;
        }
        var run = Run.here();
        var play = new PlayReferrals(run.ports(), VirtualTime.read(run.clock()), System.out);
        return play.play(folder) ? 0 : 1;
    }
}
