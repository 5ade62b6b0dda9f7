package care.dyad.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./dyad}. */
@Command(
        name = "dyad",
        description =
                "Runs Dyad on this machine: Kafka, registry, PostgreSQL, mail sink, services.",
        mixinStandardHelpOptions = true,
        version = "Dyad 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Reset.class,
            Play.class,
            Replay.class,
            Reconcile.class,
            Rebuild.class,
            DeadLetters.class
        },
        footer = {
            "",
            "A first look:  ./dyad up --demo",
            "Data, logs and pid files are in .dyad/ of the project's folder."
        })
final class Dyad {

    private Dyad() {}

    /** Takes what was typed after {@code ./dyad}. */
    public static void main(String[] args) {
        var dyad = new CommandLine(new Dyad()).setCaseInsensitiveEnumValuesAllowed(true);
        dyad.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    command.getErr().println("dyad: " + failure.getMessage());
                    return 1;
                });
        System.exit(args.length == 0 ? dyad.execute("--help") : dyad.execute(args));
    }
}
