package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.AssessmentAttended;
import care.dyad.events.ClockKind;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.GapReason;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.RedirectReason;
import care.dyad.events.ReferralRedirected;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ReviewReason;
import care.dyad.events.ServiceContact;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.events.SlaBreached;
import care.dyad.events.SlaClockStarted;
import care.dyad.intake.IntakeApi;
import care.dyad.intake.Samples;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class ReferralStatusIT extends IntakeApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant DUE = Instant.parse("2026-12-05T00:00:00Z");

    @Autowired private Outbox outbox;
    @Autowired private TransactionTemplate transaction;

    @Test
    void followsThePathway() {
        String id = json(post(Samples.fresh())).path("referralId").asString();
        UUID referral = UUID.fromString(id);

        publish(referral, underReview(referral, 1));
        awaitState(id, "UNDER_REVIEW");
        publish(referral, opened(referral, 3).build());
        awaitState(id, "WITH_SERVICE");
        publish(referral, underReview(referral, 2));
        publish(referral, redirected(referral, 4));
        awaitState(id, "REDIRECTED");

        JsonNode status = json(get("/referrals/" + id, "ops"));
        assertThat(status.path("reasons").get(0).asString()).isEqualTo("REFERRER_NOT_ACCEPTED");
        assertThat(status.path("advice").asString()).isEqualTo("Ask the GP to refer.");
    }

    @Test
    void showsWhoHasItAndUntilWhen() {
        String id = json(post(Samples.fresh())).path("referralId").asString();

        publish(UUID.fromString(id), opened(UUID.fromString(id), 1).build());
        awaitState(id, "WITH_SERVICE");

        JsonNode status = json(get("/referrals/" + id, "referrer"));
        assertThat(status.at("/heldBy/0/name").asString()).isEqualTo("Northumberland link work");
        assertThat(status.at("/heldBy/0/serviceId").asString()).isEqualTo("x");
        assertThat(status.path("nextStep").asString()).isEqualTo("ASSESSMENT");
        assertThat(status.path("dueAt").asString()).isEqualTo("2026-12-05T00:00:00Z");
    }

    @Test
    void whateverComesLateOrTwiceEndsInTheSame() {
        String id = json(post(Samples.fresh())).path("referralId").asString();
        UUID referral = UUID.fromString(id);
        UUID episode = UUID.randomUUID();

        publish(referral, clock(referral, episode, 3, ClockKind.INTERVENTION, true));
        publish(referral, attended(referral, episode, 5));
        publish(referral, gap(referral, 4));
        publish(referral, clock(referral, episode, 1, ClockKind.INTERVENTION, false));
        publish(referral, opened(referral, 3).setEpisodeId(episode).build());
        publish(referral, attended(referral, episode, 5));
        publish(referral, underReview(referral, 1));

        awaitState(id, "WITH_SERVICE");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> isAssessedAndOverdue(json(get("/referrals/" + id, "referrer"))));
    }

    private static void isAssessedAndOverdue(JsonNode status) {
        assertThat(status.path("nextStep").asString()).isEqualTo("INTERVENTION");
        assertThat(status.path("dueAt").asString()).isEqualTo("2026-12-05T00:00:00Z");
        assertThat(status.path("overdue").asBoolean()).isTrue();
        assertThat(status.path("reasons")).isEmpty();
        assertThat(status.at("/gaps/0/pathway").asString()).isEqualTo("PARENT_INFANT");
        assertThat(status.at("/gaps/0/reason").asString()).isEqualTo("FULL");
    }

    private void awaitState(String id, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                json(get("/referrals/" + id, "referrer"))
                                                        .path("state")
                                                        .asString())
                                        .isEqualTo(state));
    }

    private void publish(UUID referral, SpecificRecord event) {
        transaction.executeWithoutResult(
                status ->
                        outbox.append(
                                List.of(
                                        new OutgoingEvent(
                                                topic(event),
                                                referral.toString(),
                                                UUID.randomUUID(),
                                                DUE,
                                                event,
                                                null))));
    }

    private static String topic(SpecificRecord event) {
        return event.getSchema().getName().startsWith("Sla")
                ? Topics.SLA_EVENTS
                : Topics.PATHWAY_EVENTS;
    }

    private static ReferralUnderReview underReview(UUID referral, long sequence) {
        return ReferralUnderReview.newBuilder()
                .setReferralId(referral)
                .setSequence(sequence)
                .setReasons(List.of(ReviewReason.COMPLEXITY))
                .setTell(List.of(desk("Triage desk")))
                .setDueAt(DUE)
                .build();
    }

    private static EpisodeOpened.Builder opened(UUID referral, long sequence) {
        return EpisodeOpened.newBuilder()
                .setReferralId(referral)
                .setSequence(sequence)
                .setEpisodeId(UUID.randomUUID())
                .setPathway(Pathway.VCSE_LINK_WORK)
                .setPriority(Priority.ROUTINE)
                .setService(desk("Northumberland link work"))
                .setDueAt(DUE);
    }

    private static AssessmentAttended attended(UUID referral, UUID episode, long sequence) {
        return AssessmentAttended.newBuilder()
                .setReferralId(referral)
                .setEpisodeId(episode)
                .setSequence(sequence)
                .setService(desk("Northumberland link work"))
                .build();
    }

    private static ServiceGapRecorded gap(UUID referral, long sequence) {
        return ServiceGapRecorded.newBuilder()
                .setReferralId(referral)
                .setSequence(sequence)
                .setPathway(Pathway.PARENT_INFANT)
                .setReason(GapReason.FULL)
                .build();
    }

    private static SpecificRecord clock(
            UUID referral, UUID episode, long sequence, ClockKind kind, boolean breached) {
        return breached
                ? SlaBreached.newBuilder()
                        .setReferralId(referral)
                        .setEpisodeId(episode)
                        .setSequence(sequence)
                        .setClock(kind)
                        .setDueAt(DUE)
                        .build()
                : SlaClockStarted.newBuilder()
                        .setReferralId(referral)
                        .setEpisodeId(episode)
                        .setSequence(sequence)
                        .setClock(kind)
                        .setDueAt(DUE)
                        .build();
    }

    private static ReferralRedirected redirected(UUID referral, long sequence) {
        return ReferralRedirected.newBuilder()
                .setReferralId(referral)
                .setSequence(sequence)
                .setReasons(List.of(RedirectReason.REFERRER_NOT_ACCEPTED))
                .setAdvice("Ask the GP to refer.")
                .build();
    }

    private static ServiceContact desk(String name) {
        return ServiceContact.newBuilder().setServiceId("x").setName(name).build();
    }
}
