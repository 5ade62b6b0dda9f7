package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class EventIdsTest {

    private static final UUID CAUSE = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    @Test
    void aRepeatHasTheSameId() {
        assertThat(EventIds.derived(CAUSE, "EpisodeOpened", "A"))
                .isEqualTo(EventIds.derived(CAUSE, "EpisodeOpened", "A"));
    }

    @Test
    void siblingsAndOtherTypesHaveOtherIds() {
        UUID one = EventIds.derived(CAUSE, "EpisodeOpened", "A");

        assertThat(one)
                .isNotEqualTo(EventIds.derived(CAUSE, "EpisodeOpened", "B"))
                .isNotEqualTo(EventIds.derived(CAUSE, "EpisodeClosed", "A"))
                .isNotEqualTo(EventIds.derived(one, "EpisodeOpened", "A"));
    }

    @Test
    void anIdIsAUuidOfVersion5() {
        assertThat(EventIds.derived(CAUSE, "EpisodeOpened", "A").version()).isEqualTo(5);
    }
}
