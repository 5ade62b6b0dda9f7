package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderIdsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "5e9c2f2e-6c3b-4a52-9d0f-3a8b7f1d9c01",
                "00000000-0000-0000-0000-999000100600",
                "order.17:a~b_c-d",
                "9990001007",
                "19990001006",
                "20261120101500123"
            })
    void takesWhatSendersMakeUp(String id) {
        assertThat(SenderIds.isSound(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\nb",
                "a\"b",
                "é",
                "9990001006",
                "999-000-1006",
                "999.000.1006",
                "mother-9990001006-1",
                "x9990001006y"
            })
    void refusesWhatCouldBreakALogOrNameSomebody(String id) {
        assertThat(SenderIds.isSound(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 10_000})
    void refusesWhatIsTooLong(int length) {
        assertThat(SenderIds.isSound("a".repeat(length))).isFalse();
    }
}
