package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.application.FollowStatuses;
import care.dyad.notification.application.StatusNews;
import care.dyad.notification.application.Subscribers;
import care.dyad.notification.delivery.HttpReceiver;
import care.dyad.notification.delivery.SealedForTests;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.StatusWebhook;
import care.dyad.notification.domain.Subscription;
import care.dyad.testing.Infrastructure;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Webhooks one by one, against the real database and receivers that answer as receivers do. */
class DeliverWebhooksIT extends OneByOne {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwTm5aS4xHbkE=";
    private static final String OTHER = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Autowired private Subscribers subscribers;
    @Autowired private FollowStatuses followStatuses;

    private final HttpReceiver receiver = new HttpReceiver();
    private final UUID subscription = UUID.randomUUID();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aSubscriptionThatIsStillOnItsWayIsWaitedFor(Infrastructure infrastructure) {
        StatusWebhook one = queued(subscription);
        drain(Channel.WEBHOOK);
        assertThat(row(one, "last_failure")).isEqualTo("RECEIVER_UNKNOWN");

        subscribe(1, null, null);
        makeDue();
        drain(Channel.WEBHOOK);

        assertThat(row(one, "state")).isEqualTo("SENT");
        assertThat(receiver.calls()).hasSize(1);
        assertThat(told(infrastructure, one)).containsExactly("NotificationDelivered");
    }

    @Test
    void theSecretBeforeSignsUntilItsTimeIsUp() {
        subscribe(2, OTHER, Instant.now().plusSeconds(600));
        queued(subscription);
        drain(Channel.WEBHOOK);
        subscribe(3, OTHER, Instant.now().minusSeconds(1));
        queued(subscription);
        drain(Channel.WEBHOOK);

        assertThat(receiver.calls())
                .extracting(call -> call.header("webhook-signature").split(" ").length)
                .containsExactly(2, 1);
        HttpReceiver.Call later = receiver.calls().getLast();
        assertThat(later.header("webhook-signature"))
                .isEqualTo(SealedForTests.signature(SECRET, later));
    }

    @Test
    void anOlderChangeOfASubscriptionChangesNothing() {
        subscribe(2, null, null);
        subscribers.keep(List.of(new Subscription(subscription, 1, "", "", null, null, true)));
        StatusWebhook one = queued(subscription);

        drain(Channel.WEBHOOK);

        assertThat(row(one, "state")).isEqualTo("SENT");
    }

    @Test
    void aReceiverThatIsGoneIsCalledNoMore(Infrastructure infrastructure) {
        subscribe(1, null, null);
        receiver.answer(HttpReceiver.status(410));
        StatusWebhook one = queued(subscription);
        drain(Channel.WEBHOOK);
        StatusWebhook other = queued(subscription);
        drain(Channel.WEBHOOK);

        assertThat(receiver.calls()).hasSize(1);
        assertThat(row(one, "last_failure")).isEqualTo("HTTP_410");
        assertThat(row(other, "last_failure")).isEqualTo("SUBSCRIPTION_DISABLED");
        assertThat(told(infrastructure, one)).containsExactly("NotificationFailed");
    }

    @Test
    void whoAsksForAPauseIsLeftAloneAndNobodyElseIs() {
        subscribe(1, null, null);
        receiver.answer(HttpReceiver.slowDown("600"));
        queued(subscription);
        queued(subscription);
        drain(Channel.WEBHOOK);
        makeDue();
        drain(Channel.WEBHOOK);
        assertThat(receiver.calls()).hasSize(1);

        try (var neighbour = new HttpReceiver()) {
            UUID theirs = subscribed(neighbour);
            queued(theirs);
            drain(Channel.WEBHOOK);
            assertThat(neighbour.calls()).hasSize(1);
        }
    }

    @Test
    void aSlowReceiverIsCalledOnceAtATimeAndHoldsUpNobodyElse() throws Exception {
        subscribe(1, null, null);
        var goOn = new CountDownLatch(1);
        receiver.answer(HttpReceiver.after(goOn));
        List<StatusWebhook> slow =
                IntStream.range(0, 3).mapToObj(i -> queued(subscription)).toList();
        try (var sender = Executors.newSingleThreadExecutor();
                var neighbour = new HttpReceiver()) {
            var first = sender.submit(() -> deliver.deliverNext(Channel.WEBHOOK, () -> {}));
            Awaitility.await().until(() -> receiver.calls().size() == 1);
            UUID theirs = subscribed(neighbour);
            queued(theirs);

            drain(Channel.WEBHOOK);

            assertThat(neighbour.calls()).hasSize(1);
            assertThat(receiver.calls()).hasSize(1);
            goOn.countDown();
            first.get();
        }
        drain(Channel.WEBHOOK);

        assertThat(receiver.calls())
                .extracting(call -> call.header("webhook-id"))
                .as("in the order in which they were queued")
                .containsExactlyElementsOf(slow.stream().map(one -> one.id().toString()).toList());
    }

    @Test
    void aKillBeforeTheCommitRepeatsUnderTheSameIdAndIsCounted() {
        subscribe(1, null, null);
        double before = possibleRepeats();
        StatusWebhook one = queued(subscription);
        killBeforeTheCommit(Channel.WEBHOOK);
        assertThat(deliver.deliverNext(Channel.WEBHOOK, () -> {})).as("within the lease").isFalse();

        makeDue();
        drain(Channel.WEBHOOK);

        assertThat(row(one, "state")).isEqualTo("SENT");
        assertThat(receiver.calls())
                .extracting(call -> call.header("webhook-id"))
                .containsExactly(one.id().toString(), one.id().toString());
        assertThat(possibleRepeats() - before).isEqualTo(1);
    }

    @Test
    void whatNeverArrivesIsParkedAfterThreeDaysAndComesBackWhenAskedFor(
            Infrastructure infrastructure) {
        subscribe(1, null, null);
        receiver.answer(HttpReceiver.status(500));
        StatusWebhook one = queued(subscription);
        makeOld();
        drain(Channel.WEBHOOK);
        assertThat(row(one, "state")).isEqualTo("FAILED");
        assertThat(row(one, "last_failure")).isEqualTo("HTTP_500");

        receiver.answer(HttpReceiver.status(200));
        followStatuses.follow(List.of(new StatusNews.Again(one.id())));
        drain(Channel.WEBHOOK);
        followStatuses.follow(List.of(new StatusNews.Again(one.id())));
        drain(Channel.WEBHOOK);

        assertThat(row(one, "state")).isEqualTo("SENT");
        assertThat(receiver.calls())
                .extracting(call -> call.header("webhook-id") + call.body())
                .containsOnly(one.id() + one.body())
                .hasSize(3);
        assertThat(told(infrastructure, one))
                .containsExactly(
                        "NotificationFailed", "NotificationDelivered", "NotificationDelivered");
    }

    private void subscribe(long sequence, @Nullable String previous, @Nullable Instant until) {
        keep(subscription, sequence, receiver, previous, until);
    }

    private UUID subscribed(HttpReceiver other) {
        UUID id = UUID.randomUUID();
        keep(id, 1, other, null, null);
        return id;
    }

    private void keep(
            UUID id,
            long sequence,
            HttpReceiver to,
            @Nullable String previous,
            @Nullable Instant until) {
        subscribers.keep(
                List.of(
                        new Subscription(
                                id,
                                sequence,
                                to.url().toString(),
                                SealedForTests.sealed(SECRET, id),
                                previous == null ? null : SealedForTests.sealed(previous, id),
                                until,
                                false)));
    }

    /** Queued twice, which must not show. */
    private StatusWebhook queued(UUID to) {
        var one =
                new StatusWebhook(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        new ReferralId(UUID.randomUUID()),
                        to,
                        "{\"type\":\"referral.status.changed\"}",
                        null);
        notifications.queue(List.of(one));
        notifications.queue(List.of(one));
        return one;
    }
}
