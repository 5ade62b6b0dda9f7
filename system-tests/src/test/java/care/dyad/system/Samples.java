package care.dyad.system;

import care.dyad.launcher.infrastructure.Folders;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sample referrals, with their dates moved so that they were written today. */
final class Samples {

    static final Path FOLDER = Folders.projectHome().resolve("samples/referrals");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 20);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Samples() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode asWritten(Path file) {
        return JSON.readTree(file);
    }

    /** The sample as JSON, under a reference of its own. */
    static String fresh(String name) {
        return shifted(FOLDER.resolve(name), UUID.randomUUID().toString());
    }

    /** The sample as JSON, under the given reference. */
    static String shifted(Path file, String reference) {
        try {
            String shifted = DATE.matcher(Files.readString(file)).replaceAll(Samples::shift);
            ObjectNode referral = (ObjectNode) JSON.readTree(shifted);
            ((ObjectNode) referral.get("source")).put("reference", reference);
            return referral.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shift(MatchResult date) {
        long days = ChronoUnit.DAYS.between(WRITTEN, today());
        return LocalDate.parse(date.group()).plusDays(days).toString();
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
    }
}
