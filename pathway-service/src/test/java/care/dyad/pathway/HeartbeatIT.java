package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.Heartbeat;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.junit.jupiter.api.Test;

class HeartbeatIT extends RunningPathway {

    @Test
    void theServiceSaysThatItLives(Infrastructure infrastructure) {
        try (var beats = new TopicReader(infrastructure, Topics.HEARTBEATS)) {
            await().until(() -> !beats.records("pathway-service").isEmpty());

            var beat = codec.read(beats.records("pathway-service").getLast()).orElseThrow();
            assertThat(((Heartbeat) beat.event()).getService()).isEqualTo("pathway-service");
        }
    }
}
