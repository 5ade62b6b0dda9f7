package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.dyad.intake.IntakeApi;
import care.dyad.intake.PartnersPage;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whoever copies the commands of the page gets the answers that it promises. */
class PartnersPageIT extends IntakeApi {

    private static final Pattern ID = Pattern.compile("\"referralId\":\"([^\"]+)\"");

    @Test
    void everyCommandIsAnsweredAsThePageSays() throws IOException, InterruptedException {
        assumeTrue(installed("bash") && installed("curl"), "needs bash and curl");
        Map<String, String> variables = new HashMap<>();

        for (PartnersPage.Command command : PartnersPage.commands()) {
            String answer = run(command.text(), variables);

            assertThat(answer).startsWith("HTTP/1.1 " + command.status());
            Matcher id = ID.matcher(answer);
            if (id.find()) {
                variables.put("REFERRAL_ID", id.group(1));
                variables.put(
                        "ETAG",
                        get("/referrals/" + id.group(1), "referrer")
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow());
            }
        }

        assertThat(PartnersPage.commands()).hasSize(6);
    }

    private String run(String command, Map<String, String> variables)
            throws IOException, InterruptedException {
        var shell =
                new ProcessBuilder(
                        "bash", "-c", command.replace("localhost:8081", "localhost:" + port()));
        shell.environment().putAll(variables);
        Process process = shell.redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return answer;
    }

    private static boolean installed(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, tool).canExecute());
    }
}
