package care.dyad.launcher.play;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A referral in a file.
 *
 * @param file its name
 * @param text what it holds
 */
record Sample(String file, String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The {@code .json} files of a folder, by name. */
    static List<Sample> of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Sample::read)
                    .toList();
        }
    }

    private static Sample read(Path file) {
        try {
            return new Sample(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The same referral with its dates moved and a reference of its own; broken JSON as it is. */
    String prepared(DateShift shift, String referenceSuffix) {
        return json().map(
                        json -> {
                            JsonNode moved = shift.moved(json);
                            if (moved.path("source") instanceof ObjectNode source) {
                                source.put(
                                        "reference",
                                        source.path("reference").asString() + referenceSuffix);
                            }
                            return moved.toString();
                        })
                .orElse(text);
    }

    /** The referral as JSON, empty when it is not well-formed. */
    Optional<JsonNode> json() {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
