package care.dyad.system;

import care.dyad.launcher.infrastructure.Folders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tests as documents name them: {@code `module: Class#method`}. It reads sources, of every module.
 */
final class NamedTests {

    static final Path HOME = Folders.projectHome();

    private static final Pattern TEST = Pattern.compile("`([\\w-]+): (\\w+)#(\\w+)`");

    private NamedTests() {}

    /** Every test that a text names, as it names it. */
    static List<String> in(String text) {
        return TEST.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether a test that {@link #in} found is there and not switched off. */
    static boolean exists(String named) {
        var test = TEST.matcher(named);
        return test.matches() && exists(test.group(1), test.group(2), test.group(3));
    }

    private static boolean exists(String module, String type, String method) {
        Pattern declared = Pattern.compile("(void|Stream<DynamicTest>) " + method + "\\(");
        Path tests = HOME.resolve(module).resolve("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.getFileName().toString().equals(type + ".java"))
                    .map(NamedTests::text)
                    .anyMatch(text -> declared.matcher(text).find() && !text.contains("@Disabled"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
