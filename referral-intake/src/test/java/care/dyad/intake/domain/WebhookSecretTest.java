package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.Random;

class WebhookSecretTest {

    @Test
    void aNewOneHas32Bytes() {
        var one = WebhookSecret.random(new Random(1));
        var other = WebhookSecret.random(new Random(2));

        assertThat(Base64.getDecoder().decode(one.value().substring(6))).hasSize(32);
        assertThat(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_c2hvcnQ=",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwTm5aS4xHbkE=",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwTm5aS4xHb",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw Tm5aS4xHbkE="
            })
    void refusesWhatIsShortOrNoBase64(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSecret(value));
    }

    @Test
    void doesNotShowItself() {
        var one = WebhookSecret.random(new Random(1));

        assertThat(one.toString()).doesNotContain(one.value().substring(6));
    }
}
