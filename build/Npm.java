import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Installs by npm what the lock file of the current folder pins, unless it is there already. Run in
 * the folder of package.json with one argument: where npm works.
 */
public class Npm {

    private static final String PACKAGE = "package.json";
    private static final String LOCK = "package-lock.json";
    private static final List<String> INSTALL =
            List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");

    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            installed(Path.of(args[0]));
        } catch (IllegalStateException e) {
            System.err.println("npm: " + e.getMessage());
            System.exit(1);
        }
    }

    /** The folder of the installed packages. */
    static Path installed(Path npm) throws IOException, InterruptedException {
        Path done = npm.resolve("installed-" + LOCK);
        if (!Files.exists(done) || Files.mismatch(Path.of(LOCK), done) >= 0) {
            Files.createDirectories(npm);
            copy(Path.of(PACKAGE), npm.resolve(PACKAGE));
            copy(Path.of(LOCK), npm.resolve(LOCK));
            install(npm);
            copy(Path.of(LOCK), done);
        }
        return npm.resolve("node_modules");
    }

    private static void install(Path npm) throws IOException, InterruptedException {
        int exit;
        try {
            exit =
                    new ProcessBuilder(INSTALL)
                            .directory(npm.toFile())
                            .inheritIO()
                            .start()
                            .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "there is no npm on the path; install Node.js 20.9 or later with npm");
        }
        if (exit != 0) {
            throw new IllegalStateException(
                    "npm ci failed with " + exit + " in " + npm + "; what it says is above");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
