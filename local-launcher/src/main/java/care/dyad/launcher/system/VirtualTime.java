package care.dyad.launcher.system;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/**
 * The time that the services go by: at {@code realEpoch} it was {@code virtualEpoch}, and since
 * then it passes {@code speed} times as fast. It never goes back.
 *
 * @param speed 1 or more
 */
public record VirtualTime(Instant realEpoch, Instant virtualEpoch, int speed) {

    public VirtualTime {
        if (speed < 1) {
            throw new IllegalArgumentException("the clock speed is 1 or more, not " + speed);
        }
    }

    /** Time as it is. */
    public static VirtualTime real() {
        return new VirtualTime(Instant.EPOCH, Instant.EPOCH, 1);
    }

    /** The time that {@code file} keeps, or real time when there is no such file. */
    public static VirtualTime read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return real();
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new VirtualTime(
                Instant.parse(properties.getProperty("real-epoch")),
                Instant.parse(properties.getProperty("virtual-epoch")),
                Integer.parseInt(properties.getProperty("speed")));
    }

    /** Keeps this time in {@code file}. */
    public void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("real-epoch", realEpoch.toString());
        properties.setProperty("virtual-epoch", virtualEpoch.toString());
        properties.setProperty("speed", Integer.toString(speed));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "The services' clock; see docs/operating.md");
        }
    }

    /** What the services' clock says at the real instant {@code now}. */
    public Instant at(Instant now) {
        return virtualEpoch.plus(Duration.between(realEpoch, now).multipliedBy(speed));
    }

    /** The same time until {@code now}, and from then on another speed. */
    public VirtualTime continuedAt(Instant now, int newSpeed) {
        return new VirtualTime(now, at(now), newSpeed);
    }

    /** Whether this is time as it is. */
    public boolean isReal() {
        return speed == 1 && realEpoch.equals(virtualEpoch);
    }

    /** The services' settings, as options of their JVM; none when this is real time. */
    List<String> options() {
        return isReal()
                ? List.of()
                : List.of(
                        "-Ddyad.clock.real-epoch=" + realEpoch,
                        "-Ddyad.clock.virtual-epoch=" + virtualEpoch,
                        "-Ddyad.clock.speed=" + speed);
    }
}
