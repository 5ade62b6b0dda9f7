package care.dyad.launcher.system;

import care.dyad.launcher.infrastructure.Java;
import care.dyad.launcher.infrastructure.StartFailed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A service's jar, which starts faster when it is extracted.
 *
 * @param module the module's folder
 */
record ServiceJar(Path module) {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** The jar to run, within the extracted ones. */
    Path extracted() {
        return folder().resolve(packed().getFileName());
    }

    /** Extracts the jar when that was not done since it was built. */
    void extract() throws IOException, InterruptedException {
        Path packed = packed();
        if (!Files.exists(packed)) {
            throw new StartFailed(
                    packed + " is not there; build it: mvn -DskipTests package, or ./dyad up");
        }
        Path marker = module.resolve("target/extracted-from");
        // Not the time of modification: reproducible builds give every jar the same.
        String state = Files.size(packed) + " " + Files.getAttribute(packed, "unix:ctime");
        if (Files.exists(marker) && Files.readString(marker).equals(state)) {
            return;
        }
        extract(packed);
        Files.writeString(marker, state);
    }

    private void extract(Path packed) throws IOException, InterruptedException {
        List<String> command =
                Java.command("-Djarmode=tools", "-jar", packed.toString(), "extract");
        command.addAll(List.of("--force", "--destination", folder().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new StartFailed("cannot extract " + packed + ": " + said);
        }
    }

    private Path packed() {
        return module.resolve("target/" + module.getFileName() + "-" + VERSION + ".jar");
    }

    private Path folder() {
        return module.resolve("target/extracted");
    }
}
