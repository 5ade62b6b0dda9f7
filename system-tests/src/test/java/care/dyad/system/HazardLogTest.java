package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hazard log names tests that exist, for every hazard. It reads sources, of every module. */
class HazardLogTest {

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
                && !NamedTests.in(hazard).isEmpty();
    }

    private static int number(Matcher rating, int group) {
        return Integer.parseInt(rating.group(group));
    }

    private static boolean exists(String line) {
        List<String> named = NamedTests.in(line);
        return named.size() == 1 && named.stream().allMatch(NamedTests::exists);
    }

    /** The hazards, each from its id to the next. */
    private static List<String> hazards() throws IOException {
        return Stream.of(log().split("(?m)^## ")).skip(1).toList();
    }

    private static String log() throws IOException {
        return Files.readString(NamedTests.HOME.resolve("docs/clinical-safety/hazard-log.md"));
    }
}
