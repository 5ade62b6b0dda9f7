package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.IntStream;

/** One event fails or cannot be read: its line waits in order, everything else flows. */
class HoldIT extends HoldTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void onlyTheLineOfAFailingEventWaitsAndItsReplayEndsAsIfNothingHadHappened(int failing) {
        FailingListener.FAILING.add("first of " + failing);

        for (String word : List.of("first", "second", "third")) {
            IntStream.range(0, KEYS).forEach(i -> topic.say(keys.get(i), word + " of " + i));
        }

        await().atMost(LONG)
                .untilAsserted(
                        () -> {
                            assertThat(held()).hasSize(3);
                            assertThat(everythingSaid()).hasSize(3 * (KEYS - 1));
                        });
        assertThat(held())
                .allSatisfy(event -> assertThat(event.key()).isEqualTo(keys.get(failing)))
                .extracting(event -> event.why().code())
                .containsExactly("FAILED_IN_CODE", Failure.BEHIND, Failure.BEHIND);
        assertThat(held().getFirst().why().where())
                .contains("IllegalStateException")
                .doesNotContain("cannot stand");

        FailingListener.FAILING.clear();
        assertThat(replays.replay(FIRST, 10, false, "ops"))
                .hasSize(3)
                .allMatch(outcome -> outcome instanceof ReplayOutcome.Handled);

        assertThat(held()).isEmpty();
        for (int i = 0; i < KEYS; i++) {
            assertThat(saidOf(keys.get(i)))
                    .containsExactly("first of " + i, "second of " + i, "third of " + i);
        }
    }

    @Test
    void unreadableEventOfOursIsBuriedAndHoldsItsLineUntilItIsDiscarded(
            Infrastructure infrastructure) {
        topic.say(keys.get(0), "before");
        topic.sayUnreadable(keys.get(0));
        topic.say(keys.get(0), "behind");
        topic.say(keys.get(1), "beside");

        await().atMost(LONG).untilAsserted(() -> assertThat(held()).hasSize(2));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(saidOf(keys.get(1))).containsExactly("beside"));
        assertThat(saidOf(keys.get(0))).containsExactly("before");
        try (var dead = new TopicReader(infrastructure, HeldTopic.deadLetters(TOPIC))) {
            await().untilAsserted(
                            () ->
                                    assertThat(dead.records())
                                            .anyMatch(letter -> letter.key().equals(keys.get(0))));
        }
        HeldEvent first = held().getFirst();
        assertThat(first.why().code()).isEqualTo("NOT_CONFLUENT_WIRE_FORMAT");

        assertThat(discards.discard(first.id(), "sent again by hand", "ops"))
                .hasValueSatisfying(behind -> assertThat(behind).hasSize(1));

        assertThat(saidOf(keys.get(0))).containsExactly("before", "behind");
        assertThat(steps.of(first.id()))
                .extracting(step -> step.actor() + " " + step.step() + " " + step.detail())
                .containsExactly(
                        "dyad HELD NOT_CONFLUENT_WIRE_FORMAT", "ops DISCARDED sent again by hand");
    }

    @Test
    void unreadableEventOfOthersHoldsNothing() {
        var others = new HeldTopic(codec, kafka, HeldTopic.OTHERS);
        others.sayUnreadable(keys.get(0));

        others.say(keys.get(0), "mended");

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(saidOf(keys.get(0))).containsExactly("mended"));
        assertThat(held()).isEmpty();
    }

    @Test
    void nothingIsHeldWhileTheDatabaseIsAway() {
        FailingListener.AWAY.set(11);

        topic.say(keys.get(0), "away for long");
        topic.say(keys.get(1), "behind it");

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(saidOf(keys.get(1))).containsExactly("behind it"));
        assertThat(FailingListener.AWAY).hasNegativeValue();
        assertThat(saidOf(keys.get(0))).containsExactly("away for long");
        assertThat(held()).isEmpty();
    }

    @Test
    void tombstoneWaitsForNothingAndErasesWhatIsHeldBeforeIt() {
        HeldEvent first = holdOne("name");
        topic.say(keys.get(0), "other name");

        topic.erase(keys.get(0));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(saidOf(keys.get(0))).containsExactly("erased"));
        assertThat(held()).isEmpty();
        assertThat(events.one(first.id()).orElseThrow())
                .satisfies(erased -> assertThat(erased.payload()).isNull())
                .satisfies(
                        erased -> assertThat(erased.state()).isEqualTo(HeldEvent.State.DISCARDED));
    }
}
