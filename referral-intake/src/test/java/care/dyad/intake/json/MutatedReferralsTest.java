package care.dyad.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.Mutations;
import care.dyad.intake.application.Submission;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.util.Optional;

/**
 * Reading never fails, whatever was sent: there is a submission, or faults with places, or nothing.
 */
class MutatedReferralsTest {

    private static final int BODIES = Integer.getInteger("dyad.fuzz.reader", 3_000);

    @Test
    void readingNeverFails() throws IOException {
        var schema = new ClassPathResource("openapi/schemas/referral-submission.schema.json");
        var reader = new JsonSubmissionReader(new ReferralShape(schema));
        var mutations = Mutations.ofReferrals(Long.getLong("dyad.fuzz.seed", 20261120));
        int refused = 0;
        for (int i = 0; i < BODIES; i++) {
            byte[] body = mutations.next();

            Optional<Submission> read = reader.read(body);

            if (read.orElse(null) instanceof Submission.Unreadable unreadable) {
                assertThat(unreadable.faults()).as(mutations.describe()).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).as("mutations that matter").isGreaterThan(BODIES / 4);
    }
}
