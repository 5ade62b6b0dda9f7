package care.dyad.planted.bad.application;

import org.springframework.util.Assert;

import java.util.Optional;

/** Breaks the rule that a use case knows the domain and its ports only. */
public class KnowsSql {

    /** Uses a framework. */
    public void use(Optional<String> value) {
        Assert.notNull(value, "value");
    }
}
