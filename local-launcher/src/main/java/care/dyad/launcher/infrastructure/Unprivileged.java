package care.dyad.launcher.infrastructure;

import com.sun.security.auth.module.UnixSystem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root, which is who one often is in a container. */
final class Unprivileged {

    private static final String NOBODY = "65534";

    private Unprivileged() {}

    /**
     * What to put before a command so that root runs it as somebody else: a user namespace of its
     * own, or, where that is forbidden, the user nobody, who is then given {@code folder}.
     */
    static List<String> prefix(Path folder) {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        if (succeeds("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) {
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        }
        throw new StartFailed(
                "PostgreSQL does not run as root, and neither unshare nor setpriv could change"
                        + " that. Run ./dyad as an ordinary user.");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such program on this system
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted while starting PostgreSQL", e);
        }
    }
}
