package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.Crowd;
import care.dyad.intake.IntakeApi;
import care.dyad.intake.Mutations;

import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;

/** Whatever becomes of a real referral on its way: taken in or refused with a code, never a 5xx. */
class MutatedReferralsIT extends IntakeApi {

    private static final int BODIES = Integer.getInteger("dyad.fuzz.bodies", 200);
    private static final long SEED = Long.getLong("dyad.fuzz.seed", 20261120);
    private static final Set<Integer> ANSWERS = Set.of(202, 400, 409, 422);

    @Test
    void eachIsTakenInOrRefusedWithACode() {
        Crowd.share(
                BODIES,
                SEED,
                seed -> {
                    var mutations = Mutations.ofReferrals(seed);
                    return () -> check(mutations.next(), mutations.describe());
                });
    }

    private void check(byte[] body, String which) {
        HttpResponse<String> answer =
                send(
                        request("/referrals", "referrer")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(ANSWERS).as(which).contains(answer.statusCode());
        if (answer.statusCode() == 422) {
            assertThat(json(answer).path("errors").size()).as(which).isPositive();
        }
    }
}
