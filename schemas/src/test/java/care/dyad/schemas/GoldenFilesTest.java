package care.dyad.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A golden file is kept of every schema that was released, as {@code <topic>/<event>.<n>.avsc}. Any
 * of them can be read by today's code, and today's events by any of them. A changed schema needs a
 * new golden file: {@code mvn -pl schemas -am test -Ddyad.golden=write} writes the next number.
 */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final int SAMPLES = 50;
    private static final long SEED = 20261120;

    @TestFactory
    Stream<DynamicTest> todaysSchemaIsTheNewestGoldenFile() {
        return events((topic, event) -> newestIsToday(topic, event));
    }

    @TestFactory
    Stream<DynamicTest> everyReleasedEventIsReadByTodaysSchema() {
        return events(
                (topic, event) -> released(topic, event).forEach(golden -> reads(golden, event)));
    }

    @TestFactory
    Stream<DynamicTest> todaysEventIsReadByEveryReleasedSchema() {
        return events(
                (topic, event) -> released(topic, event).forEach(golden -> reads(event, golden)));
    }

    private interface Check {
        void of(Topic topic, Schema event);
    }

    private static Stream<DynamicTest> events(Check check) {
        return Topics.all().stream()
                .flatMap(
                        topic ->
                                topic.events().stream()
                                        .map(
                                                event ->
                                                        DynamicTest.dynamicTest(
                                                                topic.subject(event),
                                                                () -> check.of(topic, event))));
    }

    private static void newestIsToday(Topic topic, Schema event) {
        List<Schema> released = released(topic, event);
        Optional<Schema> newest = released.stream().reduce((older, newer) -> newer);
        if (newest.isPresent() && newest.get().toString().equals(event.toString())) {
            return;
        }
        if ("write".equals(System.getProperty("dyad.golden"))) {
            write(file(topic, event, released.size() + 1), event);
            return;
        }
        assertThat(pretty(event))
                .as("a released schema has a golden file; see the comment of this test")
                .isEqualTo(newest.map(GoldenFilesTest::pretty).orElse("no golden file"));
    }

    private static List<Schema> released(Topic topic, Schema event) {
        return Stream.iterate(1, n -> Files.exists(file(topic, event, n)), n -> n + 1)
                .map(n -> parse(file(topic, event, n)))
                .toList();
    }

    private static Path file(Topic topic, Schema event, int number) {
        return GOLDEN.resolve(topic.name()).resolve(event.getName() + "." + number + ".avsc");
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Schema event) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, pretty(event) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(Schema schema) {
        return SchemaFormatter.format("json/pretty", schema);
    }

    private static void reads(Schema written, Schema read) {
        for (Object sample : new RandomData(written, SAMPLES, SEED)) {
            GenericRecord back = read(write((GenericRecord) sample, written), written, read);

            assertThat(back.getSchema()).isEqualTo(read);
            assertThat(GenericData.get().validate(read, back)).isTrue();
        }
    }

    private static byte[] write(GenericRecord event, Schema schema) {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(schema).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static GenericRecord read(byte[] bytes, Schema written, Schema read) {
        try {
            return new GenericDatumReader<GenericRecord>(written, read)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
