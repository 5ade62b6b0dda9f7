package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Held events are looked at, tried again, and every step is kept. */
class ReplayHeldEventsIT extends HoldTests {

    @Test
    void previewTellsWhatWouldHappenAndChangesNothing() {
        HeldEvent first = holdOne("wait");
        assertThat(replays.preview(first.id(), "ops"))
                .isInstanceOfSatisfying(
                        ReplayOutcome.Failed.class,
                        would -> assertThat(would.why().code()).isEqualTo("FAILED_IN_CODE"));
        FailingListener.FAILING.clear();

        ReplayOutcome would = replays.preview(first.id(), "ops");

        assertThat(would)
                .isEqualTo(
                        new ReplayOutcome.Handled(
                                first.id(),
                                Rerun.Effect.HANDLED,
                                List.of(
                                        new Rerun.Leaving(
                                                Events.TOPIC, "care.dyad.events.Heartbeat"))));
        assertThat(saidOf(keys.get(0))).isEmpty();
        assertThat(events.one(first.id()).orElseThrow().attempts()).isEqualTo(first.attempts());
        assertThat(replays.replay(FIRST, 10, false, "ops")).containsExactly(would);
        assertThat(steps.of(first.id()))
                .extracting(step -> step.step().name() + " " + step.detail())
                .containsExactly(
                        "HELD FAILED_IN_CODE",
                        "PREVIEWED FAILED_IN_CODE",
                        "PREVIEWED HANDLED",
                        "REPLAYED HANDLED");
    }

    @Test
    void replayKeepsToItsCapAndStopsALineAtItsNextFailure() {
        HeldEvent first = holdOne("one");
        for (String text : List.of("two", "three", "four")) {
            topic.say(keys.get(0), text);
        }
        await().atMost(LONG).untilAsserted(() -> assertThat(held()).hasSize(4));
        HeldEvent second = held().get(1);
        FailingListener.FAILING.clear();
        FailingListener.FAILING.add("three");

        assertThat(replays.preview(second.id(), "ops"))
                .isEqualTo(new ReplayOutcome.NotNext(second.id()));
        assertThat(discards.discard(second.id(), "too early", "ops")).isEmpty();
        assertThat(replays.replay(FIRST, 1, false, "ops")).hasSize(1);
        assertThat(saidOf(keys.get(0))).containsExactly("one");
        assertThat(replays.replay(FIRST, 10, false, "ops"))
                .hasSize(2)
                .last()
                .isInstanceOf(ReplayOutcome.Failed.class);
        assertThat(saidOf(keys.get(0))).containsExactly("one", "two");
        assertThat(held()).hasSize(2);
        assertThat(held().getFirst().why().code()).isEqualTo("FAILED_IN_CODE");
        assertThat(replays.replay(FIRST, 10, false, "ops")).hasSize(1);
        assertThat(events.one(first.id()).orElseThrow().payload()).isNull();
    }

    @Test
    void stepsAreKeptAsTheyWere() {
        HeldEvent first = holdOne("watched");

        assertThatThrownBy(() -> jdbc.sql("DELETE FROM held_event_step").update())
                .hasMessageContaining("is refused");
        assertThat(steps.of(first.id())).hasSize(1);
    }
}
