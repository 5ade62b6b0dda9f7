package care.dyad.launcher.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes that a start has loaded, kept for the next start, which then takes about half the
 * processor time. The JVM writes the file when it ends in good order, and again when the jars have
 * changed; a file that does not fit is as none.
 */
final class ClassArchive {

    /** The system property. */
    private static final String FOLDER = "dyad.classes";

    private ClassArchive() {}

    /**
     * The command line of a part, with its archive when the system property {@code dyad.classes}
     * names a folder for them, as {@code ./dyad} does. Tests set none: they are not to wait for
     * files that nobody reads.
     */
    static List<String> of(Part part) throws IOException {
        List<String> command = part.command();
        String folder = System.getProperty(FOLDER);
        if (folder == null || !command.getFirst().endsWith("java")) {
            return command;
        }
        Path archives = Files.createDirectories(Path.of(folder));
        List<String> kept = new ArrayList<>(command);
        kept.addAll(
                1,
                List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + archives.resolve(part.name() + ".jsa"),
                        "-Xlog:cds=error"));
        return kept;
    }
}
