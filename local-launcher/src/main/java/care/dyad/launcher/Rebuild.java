package care.dyad.launcher;

import care.dyad.launcher.system.ReadModelRebuild;
import care.dyad.launcher.system.VirtualTime;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.Callable;

/** {@code ./dyad rebuild}: whether the topics alone give back the database of pathway-service. */
@Command(
        name = "rebuild",
        description = {
            "Rebuilds episodes, clocks and decisions from the topics into the empty database",
            "pathway_rebuilt, compares every row with pathway-service's own, and names those that",
            "differ. Nothing is published. Best when nobody is recording anything."
        },
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:every row is the same",
            "1:there is no answer, for example because nothing is up",
            "2:the command line is wrong",
            "3:rows differ, or a referral is not told in full"
        },
        mixinStandardHelpOptions = true)
final class Rebuild implements Callable<Integer> {

    private static final String DATABASE = "pathway_rebuilt";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Run run = Run.here();
        var infrastructure = run.system().infrastructure();
        infrastructure.emptyDatabase(DATABASE);
        return new ReadModelRebuild(
                        run.folders(),
                        VirtualTime.read(run.clock()),
                        infrastructure.endpoints(),
                        DATABASE)
                .run(Redirect.INHERIT);
    }
}
