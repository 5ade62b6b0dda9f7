package care.dyad.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.Crowd;
import care.dyad.intake.FhirApi;
import care.dyad.intake.Mutations;
import care.dyad.intake.RandomMessages;
import care.dyad.intake.Samples;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever becomes of a message on its way: handled or refused with codes, never a 5xx. */
class MutatedMessagesIT extends FhirApi {

    private static final int BODIES = Integer.getInteger("dyad.fuzz.bodies", 200);
    private static final long SEED = Long.getLong("dyad.fuzz.seed", 20261120);
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 409, 422);
    private static final List<String> PERSONAL = personal();

    @Test
    void eachMutatedMessageIsHandledOrRefusedWithCodes() {
        Crowd.share(
                BODIES,
                SEED,
                seed -> {
                    var mutations = Mutations.ofMessages(seed);
                    return () -> check(mutations.next(), mutations.describe());
                });
    }

    @Test
    void eachRandomMessageIsRefusedWithCodes() {
        Crowd.share(
                BODIES / 4,
                SEED,
                seed -> {
                    var messages = new RandomMessages(seed);
                    return () -> checkRefused(messages.next(), messages.describe());
                });
    }

    private void checkRefused(byte[] body, String which) {
        assertThat(check(body, which).statusCode()).as(which).isNotEqualTo(200);
    }

    private HttpResponse<String> check(byte[] body, String which) {
        HttpResponse<String> answer = send(message("").POST(BodyPublishers.ofByteArray(body)));

        assertThat(ANSWERS).as(which).contains(answer.statusCode());
        assertThat(PERSONAL).as(which).noneMatch(answer.body()::contains);
        if (answer.statusCode() != 200) {
            JsonNode issues = json(answer).path("issue");
            assertThat(issues.size()).as(which).isPositive();
        }
        return answer;
    }

    /** What no answer may say: who the samples are about. */
    private static List<String> personal() {
        return Samples.expected().stream()
                .map(expected -> Samples.referral(expected.file()))
                .flatMap(
                        referral ->
                                Stream.of(
                                                "/mother/nhsNumber",
                                                "/mother/familyName",
                                                "/mother/birthDate",
                                                "/mother/postcode",
                                                "/mother/phone",
                                                "/presentation/reason")
                                        .map(pointer -> referral.at(pointer).asString("")))
                .filter(text -> text.length() > 4)
                .distinct()
                .toList();
    }
}
