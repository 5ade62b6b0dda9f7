package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralTriaged;
import care.dyad.schemas.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The database refuses one referral: it waits in order, the others flow, and ops mends it. */
class HeldEventsIT extends RunningPathway {

    private static final String HELD = "/api/held-events";
    private static final String AREA = "E06000057";

    private final List<UUID> referrals =
            IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
    private final UUID refused = referrals.get(2);

    @AfterEach
    void mend() {
        new RefusingDatabase(jdbc).mend();
    }

    @Test
    void referralThatFailsIsMendedByItsReplayAsIfNothingHadHappened() throws Exception {
        new RefusingDatabase(jdbc).refuse(refused);

        referrals.forEach(id -> triage(id, 1, Priority.ROUTINE, "T10", Pathway.VCSE_LINK_WORK));
        referrals.forEach(
                id -> triage(id, 2, Priority.EMERGENCY, "T1", Pathway.SPECIALIST_PERINATAL));

        eventually().until(() -> held().size() == 2);
        others().forEach(id -> eventually().until(() -> raised(id)));
        assertThat(published(Topics.PATHWAY_EVENTS, refused)).isEmpty();
        JsonNode first = held().getFirst();
        assertThat(first.at("/reason").asString()).isEqualTo("REFUSED_BY_DATABASE");
        assertThat(first.at("/failedIn").asString()).contains("P0001 at care.dyad.pathway.");
        assertThat(first.at("/behind").asInt()).isEqualTo(1);
        assertThat(held().getLast().at("/reason").asString()).isEqualTo("BEHIND_ANOTHER");

        String address = HELD + "/" + first.at("/id").asLong();
        assertThat(body(post("ops", address + "/preview", "")).at("/reason").asString())
                .isEqualTo("REFUSED_BY_DATABASE");
        mend();
        JsonNode would = body(post("ops", address + "/preview", ""));
        assertThat(would.at("/effect").asString()).isEqualTo("HANDLED");
        assertThat(would.at("/leaving/0/type").asString())
                .isEqualTo("care.dyad.events.EpisodeOpened");
        assertThat(get("clinician", "/api/referrals/" + refused).statusCode()).isEqualTo(404);
        assertThat(body(post("ops", address + "/replay", "")).at("/outcomes")).hasSize(2);

        eventually().until(() -> raised(refused));
        assertThat(held()).isEmpty();
        UUID twin = referrals.getFirst();
        assertThat(told(Topics.PATHWAY_EVENTS, refused))
                .isEqualTo(told(Topics.PATHWAY_EVENTS, twin));
        eventually()
                .untilAsserted(
                        () ->
                                assertThat(told(Topics.SLA_EVENTS, refused))
                                        .containsExactlyInAnyOrderElementsOf(
                                                told(Topics.SLA_EVENTS, twin)));
        assertThat(shown(refused)).isEqualTo(shown(twin));
        assertThat(body(get("ops", address)).at("/steps").valueStream())
                .extracting(
                        step -> step.at("/actor").asString() + " " + step.at("/step").asString())
                .containsExactly(
                        "dyad HELD", "ops PREVIEWED", "ops PREVIEWED", "ops REPLAYED", "ops SHOWN");
    }

    @Test
    void onlyOpsSeesHeldEventsAndNoneOfTheirContent() throws Exception {
        new RefusingDatabase(jdbc).refuse(refused);
        triage(refused, 1, Priority.ROUTINE, "T10", Pathway.VCSE_LINK_WORK);
        eventually().until(() -> held().size() == 1);
        String address = HELD + "/" + held().getFirst().at("/id").asLong();

        var shown = get("ops", address);

        assertThat(body(shown).at("/fields/priority").asString()).isEqualTo("ROUTINE");
        assertThat(body(shown).at("/fields/reference").asString()).isEqualTo("(masked)");
        assertThat(shown.body()).doesNotContain("DY-", "Mild low mood", AREA);
        assertThat(get("clinician", address).statusCode()).isEqualTo(403);
        assertThat(post("triage", address + "/replay", "").statusCode()).isEqualTo(403);
        assertThat(get("nobody", HELD).statusCode()).isEqualTo(401);
        assertThat(get("ops", HELD + "/0").statusCode()).isEqualTo(404);
        assertThat(get("ops", HELD + "?atMost=501").statusCode()).isEqualTo(422);
        assertThat(post("ops", address + "/discard", "{\"reason\": \"of Ann\"}").statusCode())
                .isEqualTo(422);
        assertThat(post("ops", address + "/discard", "{\"reason\": \"TEST_ENDED\"}").statusCode())
                .isEqualTo(200);
        assertThat(post("ops", address + "/preview", "").statusCode()).isEqualTo(409);
        String metrics = get("ops", "/actuator/prometheus").body();
        assertThat(metrics).contains("dyad_held_events", "dyad_held_oldest_seconds");
    }

    private void triage(UUID id, long sequence, Priority priority, String rule, Pathway pathway) {
        ReferralTriaged event = TriagedEvents.triaged(id, AREA, priority, rule, pathway);
        event.put("sequence", sequence);
        publish(record(Topics.REFERRAL_TRIAGED, id, event.getEventId(), event));
    }

    private Stream<UUID> others() {
        return referrals.stream().filter(id -> !id.equals(refused));
    }

    private boolean raised(UUID id) {
        return published(Topics.PATHWAY_EVENTS, id).size() == 3;
    }

    private List<JsonNode> held() throws Exception {
        return body(get("ops", HELD + "?key=" + refused)).at("/events").valueStream().toList();
    }

    private List<String> told(String topic, UUID id) {
        return published(topic, id).stream().map(SpecificRecord::toString).map(this::same).toList();
    }

    private String shown(UUID id) throws Exception {
        return same(get("clinician", "/api/referrals/" + id).body());
    }

    /** But for what names the referral, its episodes and the events. */
    private String same(String text) {
        return text.replaceAll("DY-[0-9a-f]{8}", "reference")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }
}
