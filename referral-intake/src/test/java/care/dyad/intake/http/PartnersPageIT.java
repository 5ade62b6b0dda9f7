package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;
import care.dyad.intake.PartnersPage;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicWriter;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whoever copies the commands of the page gets the answers that it promises. */
class PartnersPageIT extends IntakeApi {

    private static final Pattern ID = Pattern.compile("\"referralId\":\"([^\"]+)\"");

    @Test
    void everyCommandIsAnsweredAsThePageSays() throws IOException, InterruptedException {
        Tool.need("bash", "curl");
        Map<String, String> variables = new HashMap<>();
        List<PartnersPage.Command> commands = requests("bash");

        for (PartnersPage.Command command : commands) {
            String answer = Tool.run(variables, "bash", "-c", local(command));

            assertThat(answer).startsWith("HTTP/1.1 " + command.answer());
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

        assertThat(commands).hasSize(8);
    }

    @Test
    void javaScriptIsAnsweredAsThePageSays() throws IOException, InterruptedException {
        Tool.need("node");
        List<PartnersPage.Command> commands = requests("js");

        for (PartnersPage.Command command : commands) {
            String answer = Tool.run(Map.of(), "node", "--input-type=module", "-e", local(command));

            assertThat(answer).startsWith(command.answer());
        }

        assertThat(commands).hasSize(1);
    }

    /** On a topic that no test reads, since it is no event. */
    @Test
    void kcatShowsTimeKeyAndHeaders(Infrastructure infrastructure)
            throws IOException, InterruptedException {
        Tool.need("bash", "kcat");
        String key = UUID.randomUUID().toString();
        try (var writer = new TopicWriter(infrastructure)) {
            writer.write(Topics.REFERRAL_TRIAGED, key, new byte[] {0}, Map.of("ce_id", key));
        }
        PartnersPage.Command command =
                PartnersPage.commands().stream()
                        .filter(one -> one.answer().equals("kcat"))
                        .findFirst()
                        .orElseThrow();

        String shown =
                Tool.run(
                        Map.of(),
                        "bash",
                        "-c",
                        command.text()
                                .replace("localhost:9092", infrastructure.kafka())
                                .replace(Topics.REFERRAL_REJECTIONS, Topics.REFERRAL_TRIAGED));

        assertThat(shown).contains(" " + key + " ce_id=" + key);
    }

    private static List<PartnersPage.Command> requests(String language) {
        return PartnersPage.commands().stream()
                .filter(command -> command.language().equals(language))
                .filter(command -> command.answer().matches("\\d+"))
                .toList();
    }

    private String local(PartnersPage.Command command) {
        return command.text().replace("localhost:8081", "localhost:" + port());
    }
}
