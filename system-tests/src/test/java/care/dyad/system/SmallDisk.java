package care.dyad.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of its own for a folder, in memory, which a test may fill. Only root can have one. */
final class SmallDisk {

    private static final int CHUNK = 64 * 1024;
    private static final String BALLAST = "ballast";

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Puts what is in a folder that nobody uses on a disk of so many megabytes. */
    static SmallDisk under(Path folder, int megabytes) throws IOException, InterruptedException {
        Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
        run("mkdir", aside.toString());
        run("cp", "-a", "--sparse=always", folder + "/.", aside.toString());
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "dyad", folder.toString());
        run("cp", "-a", "--sparse=always", aside + "/.", folder.toString());
        run("rm", "-r", aside.toString());
        return new SmallDisk(folder);
    }

    /** Nothing more can be written to it. */
    void fill() throws IOException {
        var zeros = new byte[CHUNK];
        try (var out =
                Files.newOutputStream(
                        folder.resolve(BALLAST),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND)) {
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                out.write(zeros, 0, (int) Math.min(CHUNK, usable()));
            }
        }
    }

    private long usable() throws IOException {
        return Math.max(1, Files.getFileStore(folder).getUsableSpace());
    }

    /** Somebody made room. */
    void empty() throws IOException {
        Files.delete(folder.resolve(BALLAST));
    }

    /** Puts what is on it back, once nobody uses it. */
    void remove() throws IOException, InterruptedException {
        Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
        run("mkdir", aside.toString());
        run("cp", "-a", "--sparse=always", folder + "/.", aside.toString());
        run("umount", folder.toString());
        run("rm", "-r", folder.toString());
        run("mv", aside.toString(), folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
