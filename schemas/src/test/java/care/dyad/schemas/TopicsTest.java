package care.dyad.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void theBrokerTellsWhenASubmissionCame() {
        assertThat(Topics.ofPartner("northern-maternity"))
                .first()
                .satisfies(
                        topic -> {
                            assertThat(topic.name())
                                    .isEqualTo("referral.submissions.v1.northern-maternity");
                            assertThat(topic.settings())
                                    .containsEntry("message.timestamp.type", "LogAppendTime");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "1st", "referral-intake.dlt", "a b"})
    void aPartnersNameKeepsItsTopicsApart(String system) {
        assertThatIllegalArgumentException().isThrownBy(() -> Topics.ofPartner(system));
    }
}
