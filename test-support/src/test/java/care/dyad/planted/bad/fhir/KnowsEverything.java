package care.dyad.planted.bad.fhir;

import org.assertj.core.api.Assertions;

/** Breaks the rule that a room uses its own outside world only. */
class KnowsEverything {

    void use() {
        Assertions.assertThat(1).isOne();
    }
}
