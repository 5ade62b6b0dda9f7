package care.dyad.launcher.held;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toCollection;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

class PacedReplayTest {

    private final List<Long> tried = new ArrayList<>();
    private int pauses;

    @Test
    void goesThroughEverythingAtItsPaceAndTriesNothingTwice() throws Exception {
        int failed = replay(25, Set.of(4L), new PacedReplay.Limits(100, 10, false));

        assertThat(failed).isEqualTo(1);
        assertThat(tried).containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
        assertThat(pauses).isEqualTo(3);
    }

    @Test
    void keepsToItsCap() throws Exception {
        assertThat(replay(25, Set.of(), new PacedReplay.Limits(12, 10, false))).isZero();

        assertThat(tried).hasSize(12);
    }

    @Test
    void stopsAtAFailureWhenItIsToldTo() throws Exception {
        assertThat(replay(25, Set.of(4L), new PacedReplay.Limits(100, 2, true))).isEqualTo(1);

        assertThat(tried).containsExactly(1L, 2L, 3L, 4L);
    }

    private int replay(long held, Set<Long> failing, PacedReplay.Limits limits) throws Exception {
        Set<Long> left =
                LongStream.rangeClosed(1, held).boxed().collect(toCollection(TreeSet::new));
        return new PacedReplay(
                        (except, atMost) -> {
                            List<Long> next =
                                    left.stream()
                                            .filter(id -> !except.contains(id))
                                            .limit(atMost)
                                            .toList();
                            next.stream().filter(id -> !failing.contains(id)).forEach(left::remove);
                            return outcomes(next, failing);
                        },
                        () -> pauses++,
                        outcome -> tried.add(outcome.path("id").asLong()))
                .replay(limits);
    }

    private static JsonNode outcomes(List<Long> ids, Set<Long> failing) {
        var body = JsonMapper.shared().createObjectNode();
        var outcomes = body.putArray("outcomes");
        ids.forEach(id -> outcomes.addObject().put("id", id).put("done", !failing.contains(id)));
        return body;
    }
}
