package care.dyad.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class TopicsTest {

    @Test
    void everyConstantNamesADeclaredTopic() throws IllegalAccessException {
        List<String> declared = Topics.all().stream().map(Topic::name).toList();

        for (var constant : Topics.class.getFields()) {
            assertThat(declared).contains((String) constant.get(null));
        }
    }

    @Test
    void namesAreUniqueAndEndInAMajorVersionOrDlt() {
        List<String> names = Topics.all().stream().map(Topic::name).toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches(".*(\\.v1|\\.dlt)"));
    }

    @Test
    void identitiesAreCompactedSoThatATombstoneErases() {
        Topic identities =
                Topics.all().stream()
                        .filter(t -> t.name().equals(Topics.REFERRAL_IDENTITIES))
                        .findFirst()
                        .orElseThrow();

        assertThat(identities.settings())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("max.compaction.lag.ms", "86400000");
    }
}
