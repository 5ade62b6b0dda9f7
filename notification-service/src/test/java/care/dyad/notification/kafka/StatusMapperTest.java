package care.dyad.notification.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.events.NextStep;
import care.dyad.events.ReferralAccepted;
import care.dyad.events.ReferralState;
import care.dyad.events.ReferralStatusChanged;
import care.dyad.events.StatusDelivery;
import care.dyad.events.StatusHolder;
import care.dyad.events.StatusResendRequested;
import care.dyad.events.SubscriptionState;
import care.dyad.events.WebhookSubscription;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.notification.application.StatusNews;
import care.dyad.notification.domain.StatusWebhook;
import care.dyad.notification.domain.Subscription;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class StatusMapperTest {

    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID REFERRAL = UUID.randomUUID();
    private static final UUID DELIVERY = UUID.randomUUID();
    private static final UUID SUBSCRIPTION = UUID.randomUUID();

    @Test
    void eachSubscriptionOfAStatusIsCalledAboutIt() {
        var event = changed().build();

        assertThat(news(event))
                .hasValueSatisfying(
                        news -> {
                            StatusWebhook one = ((StatusNews.Changed) news).webhooks().getFirst();
                            assertThat(one.id()).isEqualTo(DELIVERY);
                            assertThat(one.subscription()).isEqualTo(SUBSCRIPTION);
                            assertThat(one.causeEventId()).isEqualTo(EVENT);
                            assertThat(one.traceparent()).isEqualTo("00-trace");
                            assertThat(one.body())
                                    .contains("\"state\":\"WITH_SERVICE\"")
                                    .contains("\"sequence\":3")
                                    .doesNotContain("Haringey");
                        });
    }

    @Test
    void aStateOfANewerVersionIsStillTold() {
        assertThat(news(changed().setState(ReferralState.UNKNOWN).build())).isPresent();
    }

    @Test
    void whoSubscribedNothingIsNotCalledAndAReplayCallsNobody() {
        assertThat(news(changed().setTell(List.of()).build())).isEmpty();
        assertThat(news(new ReferralAccepted())).isEmpty();
        assertThat(StatusMapper.news(Events.incoming(EVENT, changed().build(), "replay-1")))
                .isEmpty();
    }

    @Test
    void aDeliveryIsQueuedAgainWhenItIsAskedFor() {
        var again = StatusResendRequested.newBuilder().setDeliveryId(DELIVERY).build();

        assertThat(news(again)).contains(new StatusNews.Again(DELIVERY));
    }

    @Test
    void aStatusWithoutItsIdsIsUnreadable() {
        assertRefused(changed().setSequence(0).build(), "SEQUENCE_MISSING");
        assertRefused(changed().setReference("999 000 0018").build(), "MALFORMED_REFERENCE");
        assertRefused(
                changed().setTell(List.of(StatusDelivery.newBuilder().build())).build(),
                "ID_MISSING");
    }

    @Test
    void aSubscriptionIsKeptAsItsAccountLeftIt() {
        var active = subscription(SubscriptionState.ACTIVE).setUrl("https://a.example/").build();
        var deleted = subscription(SubscriptionState.DELETED).setSecret("").build();

        assertThat(kept(active))
                .contains(
                        new Subscription(
                                SUBSCRIPTION,
                                2,
                                "https://a.example/",
                                "sealed",
                                null,
                                null,
                                false));
        assertThat(kept(deleted)).hasValueSatisfying(one -> assertThat(one.deleted()).isTrue());
        assertThatThrownBy(() -> kept(subscription(SubscriptionState.ACTIVE).build()))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("RECEIVER_MISSING");
        assertThatThrownBy(() -> kept(subscription(SubscriptionState.UNKNOWN).build()))
                .hasMessage("UNKNOWN_STATE");
    }

    private static WebhookSubscription.Builder subscription(SubscriptionState state) {
        return WebhookSubscription.newBuilder()
                .setSubscriptionId(SUBSCRIPTION)
                .setSequence(2)
                .setState(state)
                .setSecret("sealed");
    }

    private static Optional<Subscription> kept(WebhookSubscription event) {
        return SubscriptionMapper.subscription(Events.incoming(EVENT, event, null));
    }

    private static void assertRefused(SpecificRecord event, String code) {
        assertThatThrownBy(() -> news(event)).isInstanceOf(UnreadableEvent.class).hasMessage(code);
    }

    private static Optional<StatusNews> news(SpecificRecord event) {
        return StatusMapper.news(Events.incoming(EVENT, event, null));
    }

    private static ReferralStatusChanged.Builder changed() {
        return ReferralStatusChanged.newBuilder()
                .setEventId(EVENT)
                .setOccurredAt(Events.DUE)
                .setReferralId(REFERRAL)
                .setSequence(3)
                .setReference("DYAD-1")
                .setState(ReferralState.WITH_SERVICE)
                .setHeldBy(List.of(new StatusHolder("haringey", "Haringey perinatal")))
                .setNextStep(NextStep.ASSESSMENT)
                .setTell(List.of(new StatusDelivery(DELIVERY, SUBSCRIPTION)));
    }
}
