package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A program of the machine that a partner would use. */
final class Tool {

    private Tool() {}

    /** Goes on only where these programs are installed. */
    static void need(String... programs) {
        assumeTrue(Arrays.stream(programs).allMatch(Tool::installed), Arrays.toString(programs));
    }

    /** What a command prints that must end well. */
    static String run(Map<String, String> variables, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return answer;
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }
}
