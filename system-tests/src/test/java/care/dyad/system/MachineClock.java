package care.dyad.system;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The clock of this machine, which a test may set. Only root can. */
final class MachineClock implements AutoCloseable {

    private final Instant begun = Instant.now();
    private final long nanos = System.nanoTime();

    /** From now on it is so much later than it is, or earlier. */
    void jump(Duration by) {
        set(right().plus(by));
    }

    void setRight() {
        set(right());
    }

    /** Sets it right, whatever was done to it. */
    @Override
    public void close() {
        setRight();
    }

    /** By the time that passed, which no setting changes. */
    private Instant right() {
        return begun.plusNanos(System.nanoTime() - nanos);
    }

    private static void set(Instant time) {
        try {
            Process date =
                    new ProcessBuilder(
                                    "date",
                                    "--set=@%d.%09d"
                                            .formatted(time.getEpochSecond(), time.getNano()))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            if (date.waitFor() != 0) {
                throw new IllegalStateException("the clock cannot be set: run it as root");
            }
        } catch (IOException e) {
            throw new IllegalStateException("there is no date to set the clock with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
