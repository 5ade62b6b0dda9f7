package care.dyad.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The services as an earlier commit had them, built once in {@code target/earlier}. Which one is
 * {@code -Ddyad.upgrade.from}; without it the one before the latest change of a table or of a
 * schema, which is what an upgrade most likely stumbles over.
 *
 * @param home its sources, with its jars
 */
record EarlierVersion(String commit, Path home) {

    private static final String WANTED = "dyad.upgrade.from";
    private static final String BUILT = "built";

    static EarlierVersion built() throws IOException, InterruptedException {
        String wanted = System.getProperty(WANTED, "");
        String commit = git("rev-parse", "--short=12", wanted.isBlank() ? beforeAChange() : wanted);
        var earlier =
                new EarlierVersion(
                        commit, Path.of("target/earlier").resolve(commit).toAbsolutePath());
        if (!Files.exists(earlier.home.resolve(BUILT))) {
            earlier.build();
        }
        return earlier;
    }

    private static String beforeAChange() throws IOException, InterruptedException {
        return git("log", "-1", "--format=%H", "--", "*/db/migration/*", "*.avsc") + "^";
    }

    private void build() throws IOException, InterruptedException {
        System.out.println("building the services of " + commit);
        Files.createDirectories(home);
        Path sources = home.resolve("sources.tar");
        git("archive", "--format=tar", "--output=" + sources, commit);
        in(home, List.of("tar", "-xf", sources.toString()));
        List<String> maven = new ArrayList<>(List.of("mvn", "-B", "-q", "-DskipTests", "package"));
        maven.addAll(List.of("-am", "-pl", String.join(",", CabledDyad.SERVICES)));
        in(home, maven);
        Files.createFile(home.resolve(BUILT));
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        return in(NamedTests.HOME, Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .strip();
    }

    private static String in(Path folder, List<String> command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }
}
