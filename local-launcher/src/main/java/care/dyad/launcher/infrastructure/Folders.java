package care.dyad.launcher.infrastructure;

import java.nio.file.Path;

/**
 * The folders of a local run.
 *
 * @param home the project's folder
 * @param data where this run keeps its data, logs and pid files
 */
public record Folders(Path home, Path data) {

    private static final String HOME = "dyad.home";

    /**
     * The project's folder, from the system property {@code dyad.home}.
     *
     * @throws IllegalStateException when the property is not set
     */
    public static Path projectHome() {
        String home = System.getProperty(HOME);
        if (home == null || home.isBlank()) {
            throw new IllegalStateException(
                    "Set the system property dyad.home to the project's folder; ./dyad and the"
                            + " Maven build do.");
        }
        return Path.of(home).toAbsolutePath().normalize();
    }

    /** What the build fetched from Maven Central and unpacked. */
    Path unpacked() {
        return home.resolve("local-launcher/target/infrastructure");
    }

    /** The data of one part. */
    public Path of(String part) {
        return data.resolve(part);
    }

    /** What a part printed since its first start in this run. */
    public Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    /** The file that names the process of a part while it runs. */
    public PidFile pidFile(String part) {
        return new PidFile(data.resolve("run").resolve(part + ".pid"));
    }
}
