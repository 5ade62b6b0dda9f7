package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final String SECRET = "a secret that is long enough for it";

    private final Pseudonyms pseudonyms = new Pseudonyms(SECRET);

    /** As OpenSSL computes it: {@code printf 'kind\nvalue' | openssl dgst -sha256 -hmac SECRET}. */
    @Test
    void aPseudonymIsTheHmacOfKindAndValue() {
        assertThat(pseudonyms.of("kind", "value"))
                .isEqualTo("a6c6266b6e68074bc3dcef54d4c0215deef735f54119ef6da39149413d490c33");
    }

    @Test
    void anotherValueKindOrSecretGivesAnother() {
        assertThat(pseudonyms.of("kind", "value"))
                .isNotEqualTo(pseudonyms.of("kind", "other"))
                .isNotEqualTo(pseudonyms.of("other", "value"))
                .isNotEqualTo(new Pseudonyms(SECRET + "2").of("kind", "value"));
    }

    @Test
    void aShortSecretIsRefusedAndNoneIsPrinted() {
        assertThatThrownBy(() -> new Pseudonyms("short")).hasMessageContaining("32 characters");
        assertThat(pseudonyms.toString()).doesNotContain(SECRET);
    }
}
