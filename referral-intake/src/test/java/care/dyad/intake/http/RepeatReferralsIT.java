package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.ReferralIdentity;
import care.dyad.intake.IntakeApi;
import care.dyad.intake.Samples;
import care.dyad.intake.application.ListReferrals;
import care.dyad.intake.domain.Reference;
import care.dyad.messaging.EventCodec;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.SettableClock;
import care.dyad.testing.TopicReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The same mother is referred again: linked by her NHS number, never merged, never by a guess. */
class RepeatReferralsIT extends IntakeApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HER_NUMBER = "\"9990009228\"";

    @Autowired private EventCodec codec;
    @Autowired private ListReferrals listReferrals;
    @Autowired private SettableClock clock;

    @AfterEach
    void theDayOfTheSamplesAgain() {
        clock.set(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void aRepeatNamesTheReferralsBeforeItAndIsListedWithThem(Infrastructure infrastructure) {
        JsonNode first = submit(Samples.with(Samples.fresh(), "/mother/nhsNumber", HER_NUMBER));
        JsonNode second = submit(Samples.with(Samples.fresh(), "/mother/nhsNumber", HER_NUMBER));

        assertThat(earlier(infrastructure, first)).isEmpty();
        assertThat(earlier(infrastructure, second)).containsExactly(id(first));
        assertThat(listReferrals.list("referrer", 1).referrals())
                .filteredOn(one -> one.status().receipt().id().toString().equals(id(second)))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.earlier())
                                        .extracting(Reference::value)
                                        .containsExactly(first.path("reference").asString()));
    }

    @Test
    void withoutANumberNothingIsGuessed(Infrastructure infrastructure) {
        ObjectNode unknown = Samples.without(Samples.fresh(), "/mother/nhsNumber");
        submit(unknown);

        JsonNode again = submit(Samples.without(Samples.fresh(), "/mother/nhsNumber"));

        assertThat(earlier(infrastructure, again)).isEmpty();
    }

    @Test
    void aNumberThatIsCorrectedLinksAnew(Infrastructure infrastructure) {
        JsonNode hers =
                submit(Samples.with(Samples.fresh(), "/mother/nhsNumber", "\"9990009236\""));
        ObjectNode referral = Samples.without(Samples.fresh(), "/mother/nhsNumber");
        JsonNode unknown = submit(referral);

        send(
                request("/referrals/" + id(unknown), "referrer")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .PUT(
                                BodyPublishers.ofString(
                                        Samples.with(
                                                        referral,
                                                        "/mother/nhsNumber",
                                                        "\"9990009236\"")
                                                .toString())));

        assertThat(identities(infrastructure, unknown, 2).getLast().getEarlierReferrals())
                .containsExactly(id(hers));
    }

    @Test
    void anErasedReferralIsNoLongerLinked(Infrastructure infrastructure) {
        ObjectNode one = Samples.with(Samples.fresh(), "/mother/nhsNumber", "\"9990009244\"");
        send(
                request("/referrals/" + id(submit(one)) + "/erasure", "governance")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reason\": \"TEST_DATA\"}")));

        JsonNode again =
                submit(Samples.with(Samples.fresh(), "/mother/nhsNumber", "\"9990009244\""));

        assertThat(earlier(infrastructure, again)).isEmpty();
    }

    /** Each a second after the one before. */
    private JsonNode submit(ObjectNode referral) {
        clock.advance(Duration.ofSeconds(1));
        var answer = post(referral);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return json(answer);
    }

    private static String id(JsonNode receipt) {
        return receipt.path("referralId").asString();
    }

    private List<String> earlier(Infrastructure infrastructure, JsonNode receipt) {
        return identities(infrastructure, receipt, 1).getFirst().getEarlierReferrals();
    }

    private List<ReferralIdentity> identities(
            Infrastructure infrastructure, JsonNode receipt, int atLeast) {
        try (var reader = new TopicReader(infrastructure, Topics.REFERRAL_IDENTITIES)) {
            return await()
                    .atMost(PATIENCE)
                    .until(() -> reader.records(id(receipt)), found -> found.size() >= atLeast)
                    .stream()
                    .map(record -> (ReferralIdentity) codec.read(record).orElseThrow().event())
                    .toList();
        }
    }
}
