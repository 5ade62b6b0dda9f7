package care.dyad.launcher.held;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Replays held events at a pace: as many as the pace allows in a second, then a second's pause.
 * Whoever stops it between two requests leaves everything as it is, and can go on later.
 */
public final class PacedReplay {

    /** Asks a service to replay. */
    @FunctionalInterface
    public interface Chunk {

        /**
         * What came of it.
         *
         * @param except not these, which have failed already
         * @param atMost how many
         */
        JsonNode replay(List<Long> except, int atMost) throws IOException, InterruptedException;
    }

    /** Waits for a second. */
    @FunctionalInterface
    public interface Pause {
        /** Waits. */
        void take() throws InterruptedException;
    }

    /**
     * How far to go.
     *
     * @param cap how many events at most
     * @param perSecond how many in a second
     * @param stopAtFailure whether to end when one fails
     */
    public record Limits(int cap, int perSecond, boolean stopAtFailure) {}

    private final Chunk chunk;
    private final Pause pause;
    private final Consumer<JsonNode> print;

    /**
     * @param print is given what came of each event
     */
    public PacedReplay(Chunk chunk, Pause pause, Consumer<JsonNode> print) {
        this.chunk = chunk;
        this.pause = pause;
        this.print = print;
    }

    /**
     * Replays until nothing is left, a limit is reached, or one fails if that ends it.
     *
     * @return how many failed
     */
    public int replay(Limits limits) throws IOException, InterruptedException {
        List<Long> failed = new ArrayList<>();
        int tried = 0;
        while (tried < limits.cap() && !(limits.stopAtFailure() && !failed.isEmpty())) {
            int wanted = Math.min(limits.perSecond(), limits.cap() - tried);
            JsonNode outcomes = chunk.replay(failed, wanted).path("outcomes");
            if (outcomes.isEmpty()) {
                return failed.size();
            }
            for (JsonNode outcome : outcomes) {
                print.accept(outcome);
                if (!outcome.path("done").asBoolean()) {
                    failed.add(outcome.path("id").asLong());
                }
            }
            tried += outcomes.size();
            pause.take();
        }
        return failed.size();
    }
}
