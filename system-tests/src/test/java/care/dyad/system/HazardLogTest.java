package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.launcher.infrastructure.Folders;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hazard log names tests that exist, for every hazard. It reads sources, of every module. */
class HazardLogTest {

    private static final Path HOME = Folders.projectHome();
    private static final Pattern TEST = Pattern.compile("  - `([\\w-]+): (\\w+)#(\\w+)`");
    private static final Pattern RATING =
            Pattern.compile("\\*\\*Rating:\\*\\* severity ([1-5]) x likelihood ([1-5]) = (\\d+) ");

    @Test
    void everyNamedTestExists() throws IOException {
        List<String> named = log().lines().filter(line -> line.startsWith("  - ")).toList();

        assertThat(named).hasSizeGreaterThan(20).allMatch(HazardLogTest::exists);
    }

    @Test
    void everyHazardHasCauseEffectRatingControlAndATest() throws IOException {
        assertThat(hazards()).hasSizeGreaterThanOrEqualTo(10).allMatch(HazardLogTest::isComplete);
    }

    @Test
    void everyHazardOfTheFieldIsThere() throws IOException {
        assertThat(hazards().stream().map(hazard -> hazard.split(" ", 2)[0]).toList())
                .doesNotHaveDuplicates()
                .contains("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10");
    }

    private static boolean isComplete(String hazard) {
        Matcher rating = RATING.matcher(hazard);
        return hazard.contains("- **Cause:** ")
                && hazard.contains("- **Effect:** ")
                && hazard.contains("- **Control:** ")
                && rating.find()
                && number(rating, 1) * number(rating, 2) == number(rating, 3)
                && TEST.matcher(hazard).find();
    }

    private static int number(Matcher rating, int group) {
        return Integer.parseInt(rating.group(group));
    }

    private static boolean exists(String line) {
        Matcher test = TEST.matcher(line);
        return test.matches() && exists(test.group(1), test.group(2), test.group(3));
    }

    private static boolean exists(String module, String type, String method) {
        Pattern declared = Pattern.compile("(void|Stream<DynamicTest>) " + method + "\\(");
        Path tests = HOME.resolve(module).resolve("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.getFileName().toString().equals(type + ".java"))
                    .map(HazardLogTest::text)
                    .anyMatch(text -> declared.matcher(text).find() && !text.contains("@Disabled"));
        } catch (IOException e) {
            throw new UncheckedIOException("no tests in " + tests, e);
        }
    }

    /** The hazards, each from its id to the next. */
    private static List<String> hazards() throws IOException {
        return Stream.of(log().split("(?m)^## ")).skip(1).toList();
    }

    private static String log() throws IOException {
        return Files.readString(HOME.resolve("docs/clinical-safety/hazard-log.md"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
