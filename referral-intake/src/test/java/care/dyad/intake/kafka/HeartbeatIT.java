package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.Heartbeat;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class HeartbeatIT extends PartnerApi {

    @Test
    void theServiceSaysThatItLives(Infrastructure infrastructure) {
        try (var beats = new TopicReader(infrastructure, Topics.HEARTBEATS)) {
            await().until(() -> !beats.records("referral-intake").isEmpty());

            Heartbeat beat = (Heartbeat) read(beats.records("referral-intake").getLast());
            assertThat(beat.getService()).isEqualTo("referral-intake");
            assertThat(beat.getInstance()).isEqualTo("0");
            assertThat(beat.getOccurredAt()).isBeforeOrEqualTo(Instant.now());
        }
    }
}
