package care.dyad.launcher.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is out of memory ends, however long its other threads would have gone on. */
class OutOfMemoryTest {

    /** What the JVM ends with then. */
    private static final int OUT_OF_MEMORY = 3;

    /** Takes all memory on a thread that nobody waits for, as a server's are. */
    static final class Hungry {

        private Hungry() {}

        public static void main(String[] args) throws InterruptedException {
            Thread.ofPlatform().start(Hungry::eat);
            Thread.sleep(60_000);
        }

        private static void eat() {
            List<byte[]> eaten = new ArrayList<>();
            while (true) {
                eaten.add(new byte[1_000_000]);
            }
        }
    }

    @Test
    void aChildThatIsOutOfMemoryEnds() throws Exception {
        List<String> command =
                Java.command(
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hungry.class.getName());

        Process child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD)
                        .start();

        assertThat(child.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(child.exitValue()).isEqualTo(OUT_OF_MEMORY);
    }
}
