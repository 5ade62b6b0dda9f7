package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.EpisodeOpened;
import care.dyad.events.Pathway;
import care.dyad.events.ReferralIdentity;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.events.SlaClockStarted;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import java.util.UUID;

class OpenEpisodesIT extends RunningPathway {

    private final UUID referralId = UUID.randomUUID();

    @Test
    void triagedReferralBecomesACaseWithEpisodesClocksAndEvents() throws Exception {
        var event =
                TriagedEvents.routine(
                        referralId,
                        "E09000014",
                        Pathway.SPECIALIST_PERINATAL,
                        Pathway.PARENT_INFANT);

        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));

        awaitEvents(2, 2);
        assertThat(published(Topics.PATHWAY_EVENTS, referralId))
                .extracting(one -> ((EpisodeOpened) one).getSequence())
                .containsExactly(1L, 2L);
        assertThat(deadlines(referralId))
                .extracting(one -> ((SlaClockStarted) one).getDueAt().toString())
                .containsOnly("2026-12-05T00:00:00Z");
        var response = get("clinician", "/api/referrals/" + referralId);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("ETag")).contains("\"1\"");
        var body = body(response);
        assertThat(body.at("/triage/rules/0/id").asString()).isEqualTo("T10");
        assertThat(body.at("/episodes/0/service/id").asString()).isEqualTo("haringey-perinatal");
        assertThat(body.at("/episodes/0/state").asString()).isEqualTo("OPEN");
        assertThat(body.at("/episodes/0/clocks/0/kind").asString()).isEqualTo("ASSESSMENT");
        assertThat(body.at("/episodes/1/pathway").asString()).isEqualTo("PARENT_INFANT");
        assertThat(body.at("/serviceGaps").isArray()).isTrue();
    }

    @Test
    void explanationIsShownWholeButNotToLinkWorkers() throws Exception {
        var event = TriagedEvents.routine(referralId, "E06000057", Pathway.VCSE_LINK_WORK);
        TriagedEvents.explain(event);

        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));

        awaitEvents(1, 1);
        var triage = body(get("clinician", "/api/referrals/" + referralId)).at("/triage");
        assertThat(triage.at("/inputsUsed/0").toString())
                .isEqualTo("{\"name\":\"EPDS.total\",\"value\":\"11\"}");
        assertThat(triage.at("/staleScores/0").asString()).isEqualTo("PHQ_9");
        assertThat(triage.at("/tasks/0").asString()).isEqualTo("OFFER_TALKING_THERAPIES");
        assertThat(triage.at("/reviewReasons").isArray()).isTrue();
        assertThat(triage.at("/counterfactuals/0/value").asString()).isEqualTo("15");
        assertThat(triage.at("/counterfactuals/0/pathways/0").asString())
                .isEqualTo("SPECIALIST_PERINATAL");
        var reduced = body(get("linkworker", "/api/referrals/" + referralId)).at("/triage");
        assertThat(reduced.at("/inputsUsed").isEmpty()).isTrue();
        assertThat(reduced.at("/counterfactuals").isEmpty()).isTrue();
    }

    @Test
    void gapIsToldBesideTheFallback() throws Exception {
        var event = TriagedEvents.routine(referralId, "E06000057", Pathway.PARENT_INFANT);

        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));

        awaitEvents(2, 1);
        assertThat(published(Topics.PATHWAY_EVENTS, referralId).getFirst())
                .isInstanceOf(ServiceGapRecorded.class);
        var body = body(get("linkworker", "/api/referrals/" + referralId));
        assertThat(body.at("/episodes/0/pathway").asString()).isEqualTo("VCSE_LINK_WORK");
        assertThat(body.at("/triage/rules").isEmpty()).isTrue();
    }

    @Test
    void redeliveryAndASecondDecisionCauseNothing() {
        var event = TriagedEvents.routine(referralId, "E06000057", Pathway.VCSE_LINK_WORK);
        var again = TriagedEvents.routine(referralId, "E06000057", Pathway.SPECIALIST_PERINATAL);
        var last = TriagedEvents.routine(UUID.randomUUID(), "E06000057", Pathway.VCSE_LINK_WORK);

        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
        publish(record(Topics.REFERRAL_TRIAGED, referralId, again.getEventId(), again));
        publish(barrier(referralId, last));

        eventually().until(() -> deadlines(last.getReferralId()).size() == 1);
        assertThat(published(Topics.PATHWAY_EVENTS, referralId)).hasSize(1);
        assertThat(deadlines(referralId)).hasSize(1);
    }

    @Test
    void garbageBetweenGoodRecordsIsDeadLetteredAlone() {
        var first = TriagedEvents.routine(referralId, "E06000057", Pathway.VCSE_LINK_WORK);
        var last = TriagedEvents.routine(UUID.randomUUID(), "E06000057", Pathway.VCSE_LINK_WORK);
        String key = UUID.randomUUID().toString();
        var garbage = record(Topics.REFERRAL_TRIAGED, referralId, UUID.randomUUID(), first);

        publish(record(Topics.REFERRAL_TRIAGED, referralId, first.getEventId(), first));
        publish(
                new ProducerRecord<>(
                        Topics.REFERRAL_TRIAGED,
                        partition(referralId),
                        key,
                        new byte[] {0, 0, 0},
                        garbage.headers()));
        publish(barrier(referralId, last));

        eventually().until(() -> deadlines(last.getReferralId()).size() == 1);
        awaitEvents(1, 1);
        String topic = Topics.deadLetter(Topics.REFERRAL_TRIAGED, "pathway-service");
        try (var reader = new TopicReader(Infrastructure.shared(), topic)) {
            eventually().until(() -> reader.records(key).size() == 1);
        }
    }

    @Test
    void identityIsKeptUntilATombstoneErasesIt() {
        var identity =
                ReferralIdentity.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(TriagedEvents.RECEIVED_AT)
                        .setReferralId(referralId)
                        .setSequence(1)
                        .setFamilyName("Testford")
                        .setGivenName("Amara")
                        .setNhsNumber("9990000018")
                        .build();
        var kept = record(Topics.REFERRAL_IDENTITIES, referralId, identity.getEventId(), identity);
        var erased = record(Topics.REFERRAL_IDENTITIES, referralId, UUID.randomUUID(), identity);

        publish(kept);

        eventually().until(() -> identities() == 1);

        publish(new ProducerRecord<>(erased.topic(), null, erased.key(), null, erased.headers()));

        eventually().until(() -> identities() == 0);
    }

    /** A record of another referral behind those of this one, on its partition. */
    private ProducerRecord<String, byte[]> barrier(
            UUID behind, care.dyad.events.ReferralTriaged event) {
        var record =
                record(Topics.REFERRAL_TRIAGED, event.getReferralId(), event.getEventId(), event);
        return new ProducerRecord<>(
                record.topic(), partition(behind), record.key(), record.value(), record.headers());
    }

    private static int partition(UUID key) {
        byte[] bytes = key.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey(
                bytes, care.dyad.schemas.Topic.PARTITIONS);
    }

    private int identities() {
        return jdbc.sql("SELECT count(*)::int FROM identity WHERE referral_id = ?")
                .param(referralId)
                .query(Integer.class)
                .single();
    }

    private void awaitEvents(int caseEvents, int clockEvents) {
        eventually()
                .untilAsserted(
                        () -> {
                            assertThat(published(Topics.PATHWAY_EVENTS, referralId))
                                    .hasSize(caseEvents);
                            assertThat(deadlines(referralId)).hasSize(clockEvents);
                        });
    }
}
