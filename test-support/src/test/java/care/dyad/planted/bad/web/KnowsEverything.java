package care.dyad.planted.bad.web;

import org.assertj.core.api.Assertions;

/** Breaks the rule that a room uses its own outside world only. */
class KnowsEverything {

    void use() {
        Assertions.assertThat(1).isOne();
    }
}
