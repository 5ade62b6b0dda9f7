package care.dyad.launcher.replay;

import care.dyad.launcher.infrastructure.Ports;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintStream;

/** Starts a replay, shows how far it is, and prints its result. */
public final class ReplayPolicy {

    private final Replays replays;
    private final PrintStream out;
    private final boolean interactive;

    /** Replays in the triage-service behind {@code ports}; an interactive one shows progress. */
    public ReplayPolicy(Ports ports, PrintStream out, boolean interactive) {
        this.replays = new Replays(ports);
        this.out = out;
        this.interactive = interactive;
    }

    /**
     * Replays to the end. Ctrl-C stops the replay in the service too.
     *
     * @param dmn the rules to try out, those in force when empty
     * @param name how messages call them
     * @param equityLimit empty for no limit
     * @return false when a group is beyond the equity limit
     * @throws IOException when there is no result
     */
    public boolean replay(byte[] dmn, String name, String equityLimit)
            throws IOException, InterruptedException {
        String id = replays.start(dmn, name, equityLimit);
        var stopping = new Thread(() -> stop(id));
        Runtime.getRuntime().addShutdownHook(stopping);
        JsonNode replay = ended(id);
        Runtime.getRuntime().removeShutdownHook(stopping);
        if (!replay.path("state").asString().equals("FINISHED")) {
            throw new IOException(
                    "the replay has no result: "
                            + replay.path("reason").asString("somebody stopped it"));
        }
        out.print(Report.of(replay));
        return replay.path("equity").path("passed").asBoolean(true);
    }

    private JsonNode ended(String id) throws IOException, InterruptedException {
        while (true) {
            JsonNode replay = replays.read(id);
            if (!replay.path("state").asString().equals("RUNNING")) {
                progress("");
                return replay;
            }
            long read = replay.path("read").asLong();
            progress("%,d of at most %,d read".formatted(read, replay.path("length").asLong()));
            Thread.sleep(200);
        }
    }

    private void progress(String line) {
        if (interactive) {
            out.printf("\r%-60s\r%s", "", line);
            out.flush();
        }
    }

    private void stop(String id) {
        try {
            replays.stop(id);
            out.println();
        } catch (IOException e) {
            out.println("dyad: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
