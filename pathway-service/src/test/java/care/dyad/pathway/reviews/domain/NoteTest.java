package care.dyad.pathway.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteTest {

    @ParameterizedTest
    @CsvSource({
        ", MISSING",
        "'   ', MISSING",
        "too short, TOO_SHORT",
        "her number is 999 000 0018, LOOKS_PERSONAL",
        "her number is 9990000018, LOOKS_PERSONAL",
        "write to jo@example.org please, LOOKS_PERSONAL"
    })
    void wordsThatAreNoReasonAreRefused(String words, Note.Fault fault) {
        assertThat(Note.fault(words)).contains(fault);
    }

    @Test
    void wordsAreMaskedAndIdentifiersRefused() {
        assertThat(new Note("Spoke with the midwife")).hasToString("Note[***]");
        assertThatThrownBy(() -> new Note("her number is 999 000 0018"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("999");
    }

    @Test
    void aTelephoneNumberOfAServiceIsNoIdentifier() {
        assertThat(Note.fault("Ring the team on 0300 123 4567 today")).isEmpty();
    }

    @Test
    void longestReasonIsAThousandCharacters() {
        assertThat(Note.fault("a".repeat(1000))).isEmpty();
        assertThat(Note.fault("a".repeat(1001))).contains(Note.Fault.TOO_LONG);
    }
}
