package care.dyad.launcher;

import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.PidFile;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.LocalSystem;
import care.dyad.launcher.system.VirtualTime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What one {@code ./dyad} leaves for the next: who runs, on which ports, since when ready.
 *
 * @param folders of the project and its data
 */
record Run(Folders folders) {

    /** The run of this project folder. */
    static Run here() {
        Path home = Folders.projectHome();
        return new Run(new Folders(home, home.resolve(".dyad")));
    }

    PidFile launcher() {
        return folders.pidFile("launcher");
    }

    Path clock() {
        return folders.of("clock.properties");
    }

    /** Exists while everything is up; it holds the port offset. */
    Path ready() {
        return folders.of("run").resolve("ready");
    }

    private Path offset() {
        return folders.of("run").resolve("port-offset");
    }

    void keepOffset(int offset) throws IOException {
        Files.createDirectories(offset().getParent());
        Files.writeString(offset(), Integer.toString(offset));
    }

    /** The ports of the latest {@code up}. */
    Ports ports() throws IOException {
        return Ports.standard(
                Files.exists(offset()) ? Integer.parseInt(Files.readString(offset()).strip()) : 0);
    }

    /** The system of the latest {@code up}, running or not. */
    LocalSystem system() throws IOException {
        return new LocalSystem(folders, ports(), VirtualTime.read(clock()));
    }
}
