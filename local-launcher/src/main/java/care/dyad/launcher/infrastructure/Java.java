package care.dyad.launcher.infrastructure;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of child JVMs, on the JDK that runs the launcher. */
public final class Java {

    private Java() {}

    /**
     * The start of a command line: the java command and {@code options}. Who is out of memory ends,
     * and is started again: any of its threads may be dead, and nobody would know which.
     */
    public static List<String> command(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(List.of(options));
        return command;
    }

    /** The class path of a child whose main class is one of the launcher's. */
    static String classPath(Folders folders) {
        return ownClasses() + ":" + folders.unpacked().resolve("libs") + "/*";
    }

    private static Path ownClasses() {
        try {
            return Path.of(Java.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the launcher's own classes have no path", e);
        }
    }
}
