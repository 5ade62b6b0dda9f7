package care.dyad.launcher;

import care.dyad.launcher.replay.ReplayPolicy;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.Console;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ./dyad replay}: what other rules would have decided. */
@Command(
        name = "replay",
        description = {
            "Runs every stored decision through other rules, without side effects, and says which",
            "referrals would move, from where to where, by which rule, in which areas and groups."
        },
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:there is a result, and no group is beyond the equity limit",
            "1:there is no result, for example because the ruleset is broken",
            "2:the command line is wrong",
            "3:there is a result, and a group is beyond the equity limit"
        },
        mixinStandardHelpOptions = true)
final class Replay implements Callable<Integer> {

    private static final int BEYOND_LIMIT = 3;

    @Option(
            names = "--ruleset",
            paramLabel = "FILE",
            description = "The rules as DMN; without it those in force, which moves nothing.")
    private @Nullable Path ruleset;

    @Option(
            names = "--equity-limit",
            paramLabel = "SHARE",
            description =
                    "How far the share of downward moves in an area or ethnic category may exceed"
                            + " the overall share; 0.05 is five percentage points.")
    private @Nullable BigDecimal equityLimit;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = ruleset;
        if (file != null && !Files.isRegularFile(file)) {
            System.err.println("dyad: there is no file " + file);
            return 1;
        }
        byte[] dmn = file == null ? new byte[0] : Files.readAllBytes(file);
        String name = file == null ? "in-force" : String.valueOf(file.getFileName());
        String limit = equityLimit == null ? "" : equityLimit.toPlainString();
        var policy = new ReplayPolicy(Run.here().ports(), System.out, isTerminal());
        return policy.replay(dmn, name, limit) ? 0 : BEYOND_LIMIT;
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
