package care.dyad.launcher.infrastructure;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** PostgreSQL's programs, which come as an archive within an archive. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Unpacks the archive in {@code folder}, once, whoever else tries; answers where it is. */
    static synchronized Path unpacked(Path folder) {
        Path complete = folder.resolve("unpacked");
        Path target = folder.resolve("pgsql");
        try (var lock =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Files.exists(complete)) {
                unpack(archive(folder), target);
                Files.createFile(complete);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot unpack PostgreSQL in "
                            + folder
                            + "; run mvn -pl local-launcher -am"
                            + " package",
                    e);
        }
    }

    private static Path archive(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txz"))
                    .findAny()
                    .orElseThrow(() -> new IOException("no .txz file in " + folder));
        }
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (var file = new BufferedInputStream(Files.newInputStream(archive));
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(to);
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, to, StandardCopyOption.REPLACE_EXISTING);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    to, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
