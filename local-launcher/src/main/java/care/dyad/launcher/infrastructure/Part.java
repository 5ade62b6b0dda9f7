package care.dyad.launcher.infrastructure;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One process of the local system: how it is started, and how one sees that it is ready. */
public interface Part {

    /** The short name that logs, pid files and messages use. */
    String name();

    /**
     * Puts on disk what the process needs before it starts; a repeat changes nothing.
     *
     * @throws IOException when that fails
     */
    default void prepare() throws IOException, InterruptedException {}

    /** The command line. */
    List<String> command();

    /** Environment variables besides those of the launcher. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Whether the process answers as it should, now. */
    boolean healthy();

    /** The signal that asks the process to end in good order. */
    default String stopSignal() {
        return "TERM";
    }
}
