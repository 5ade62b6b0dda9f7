package care.dyad.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.Mutations;
import care.dyad.intake.RandomMessages;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Reading never fails, whatever was sent: there are fields, or issues that say what is wrong. */
class MutatedMessagesTest {

    private static final int BODIES = Integer.getInteger("dyad.fuzz.reader", 1_000);
    private static final long SEED = Long.getLong("dyad.fuzz.seed", 20261120);
    private static final String ADDRESS = "https://dyad.care/Id/service|referral-intake";

    private final FhirJson fhir = new FhirJson();

    @Test
    void readingMutatedMessagesNeverFails() {
        var mutations = Mutations.ofMessages(SEED);
        int refused = 0;
        for (int i = 0; i < BODIES; i++) {
            refused += issues(mutations.next(), mutations.describe()).isEmpty() ? 0 : 1;
        }

        assertThat(refused).as("mutations that matter").isBetween(BODIES / 4, BODIES - 1);
    }

    @Test
    void readingRandomMessagesNeverFails() {
        var messages = new RandomMessages(SEED);
        for (int i = 0; i < BODIES; i++) {
            assertThat(issues(messages.next(), messages.describe())).isNotEmpty();
        }
    }

    private List<Issue> issues(byte[] body, String which) {
        List<Issue> issues = read(body);
        assertThat(issues)
                .as(which)
                .allSatisfy(issue -> assertThat(issue.diagnostics()).isNotBlank())
                .noneMatch(issue -> issue.toString().contains("9990001"));
        return issues;
    }

    private List<Issue> read(byte[] body) {
        try {
            Fields fields = ReferralFields.of(Envelope.open(fhir.read(body), ADDRESS));
            assertThat(fields.body()).isNotEmpty();
            return fields.issues();
        } catch (Refusal refusal) {
            return refusal.issues();
        }
    }
}
