package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.events.EpisodeClosed;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ReferralWithdrawn;
import care.dyad.events.ReviewReason;
import care.dyad.events.SlaBreached;
import care.dyad.pathway.clocks.application.AnnounceDeadlines;
import care.dyad.pathway.episodes.application.Withdrawals;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.episodes.domain.WithdrawalState;
import care.dyad.schemas.Topics;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A referrer takes a referral back, before or after it was triaged. */
class WithdrawalsIT extends UnderReview {

    private static final Instant WITHDRAWN = Instant.parse("2026-11-20T10:00:00.700Z");
    private static final String CLOSE =
            """
            {"decision": "CLOSE_WITHDRAWN", "reason": "SPOKE_WITH_REFERRER",
             "note": "She was admitted to the unit in Leeds"}
            """;

    @Autowired AnnounceDeadlines announceDeadlines;
    @Autowired Withdrawals withdrawals;
    @Autowired TransactionTemplate transaction;

    @Test
    void openEpisodeEndsOnceAndItsTeamIsTold() throws Exception {
        triage(Priority.ROUTINE, "T10", Pathway.VCSE_LINK_WORK);
        eventually().until(() -> cases().size() == 1);

        withdraw();
        withdraw();

        eventually().until(() -> cases().size() == 2);
        var closed = (EpisodeClosed) cases().getLast();
        assertThat(closed.getReason()).isEqualTo("WITHDRAWN");
        assertThat(closed.getSequence()).isEqualTo(2);
        assertThat(closed.getEffectiveAt()).isEqualTo(WITHDRAWN);
        assertThat(closed.getTell()).hasSize(1);
        JsonNode shown = shown("clinician");
        assertThat(shown.at("/withdrawal/reason").asString()).isEqualTo("MOVED_AWAY");
        assertThat(shown.at("/withdrawal/state").asString()).isEqualTo("CLOSED");
        assertThat(shown.at("/episodes/0/state").asString()).isEqualTo("CLOSED");
        assertThat(shown.at("/episodes/0/clocks/0/state").asString()).isEqualTo("ENDED");
        assertThat(onWorklist("clinician").isMissingNode()).isTrue();
        clock.advance(Duration.ofDays(30));
        announceDeadlines.sweep();
        assertThat(clocks()).hasSize(1);
        assertThat(cases()).hasSize(2);
    }

    @Test
    void breachStaysABreach() throws Exception {
        triage(Priority.ROUTINE, "T10", Pathway.VCSE_LINK_WORK);
        eventually().until(() -> cases().size() == 1);
        clock.advance(Duration.ofDays(20));
        announceDeadlines.sweep();
        eventually().until(() -> clocks().stream().anyMatch(SlaBreached.class::isInstance));

        withdraw();

        eventually().until(() -> cases().size() == 2);
        assertThat(shown("clinician").at("/episodes/0/clocks/0/state").asString())
                .isEqualTo("BREACHED");
        assertThat(onWorklist("clinician").isMissingNode()).isTrue();
    }

    @Test
    void withdrawalThatComesFirstLetsTriageOpenNothing() throws Exception {
        withdraw();

        triage(Priority.ROUTINE, "T10", Pathway.VCSE_LINK_WORK);

        eventually()
                .until(() -> get("clinician", "/api/referrals/" + referralId).statusCode() == 200);
        JsonNode shown = shown("clinician");
        assertThat(shown.at("/withdrawal/state").asString()).isEqualTo("CLOSED");
        assertThat(shown.at("/triage/rules/0/id").asString()).isEqualTo("T10");
        assertThat(shown.at("/episodes")).isEmpty();
        assertThat(cases()).isEmpty();
        assertThat(clocks()).isEmpty();
    }

    @Test
    void emergencyStaysOpenUntilTwoPeopleAgree() throws Exception {
        withdraw();
        triage(Priority.EMERGENCY, "T1", Pathway.SPECIALIST_PERINATAL);
        eventually().until(() -> cases().size() == 2);

        assertThat(cases().getFirst()).isInstanceOf(EpisodeOpened.class);
        assertThat(((ReferralUnderReview) cases().getLast()).getReasons())
                .containsExactly(ReviewReason.WITHDRAWN);
        assertThat(onWorklist("clinician").at("/withdrawn").asBoolean()).isTrue();
        assertThat(post("triage", review, CLOSE).statusCode()).isEqualTo(202);
        assertThat(shown("clinician").at("/episodes/0/state").asString()).isEqualTo("OPEN");
        assertThat(post("clinician", review + "/confirmation", "{}").statusCode()).isEqualTo(200);

        eventually().until(() -> cases().size() == 4);
        JsonNode shown = shown("clinician");
        assertThat(shown.at("/episodes/0/state").asString()).isEqualTo("CLOSED");
        assertThat(shown.at("/withdrawal/state").asString()).isEqualTo("CLOSED");
        assertThat(shown.at("/reviews/0/kind").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void withdrawalAndOpeningCannotMissEachOther() {
        var late =
                new Withdrawal(
                        UUID.randomUUID(),
                        null,
                        referralId,
                        "OTHER",
                        WITHDRAWN,
                        WithdrawalState.BEFORE_TRIAGE);

        CompletableFuture<?> added =
                transaction.execute(
                        status -> {
                            withdrawals.beforeOpening(List.of(referralId));
                            var waiting = CompletableFuture.runAsync(() -> add(late));
                            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                                    .isInstanceOf(TimeoutException.class);
                            return waiting;
                        });

        assertThat(added).succeedsWithin(Duration.ofSeconds(60));
    }

    private void add(Withdrawal withdrawal) {
        transaction.executeWithoutResult(status -> withdrawals.add(withdrawal));
    }

    private void triage(Priority priority, String rule, Pathway pathway) {
        ReferralTriaged event =
                TriagedEvents.triaged(referralId, "E06000057", priority, rule, pathway);
        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
    }

    /** Tells of it, and waits until it was taken in. */
    private void withdraw() {
        UUID id = UUID.randomUUID();
        var event =
                ReferralWithdrawn.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(WITHDRAWN)
                        .setReferralId(referralId)
                        .setSequence(2)
                        .setReference("DY-1")
                        .setReason("MOVED_AWAY")
                        .build();
        publish(record(Topics.REFERRAL_RECEIVED, referralId, id, event));
        eventually().until(() -> taken(id));
    }
}
