package care.dyad.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.intake.domain.Area;
import care.dyad.intake.domain.AreaTable;
import care.dyad.intake.domain.Mother;
import care.dyad.intake.domain.SafeContact;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

class OutwardCodeFileTest {

    private final AreaTable areas;

    OutwardCodeFileTest() throws IOException {
        areas = new OutwardCodeFile().areaTable(new ClassPathResource("outward-codes.csv"), null);
    }

    @ParameterizedTest
    @CsvSource({
        "CA1 1QS, E06000063", "CA14, E06000063", "CA10, E06000064", "SR2 7PW, E08000024",
        "SR7 0AA, E06000047", "SR8, E06000047", "TS1, E06000002", "TS6 1AA, E06000003"
    })
    void anOutwardCodeInOneLocalAuthorityTellsTheArea(String postcode, String code) {
        assertThat(area(postcode, null)).isEqualTo(new Area.Resolved(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CA4", "CA7 1AA", "CA8", "CA9", "CA12", "SR6", "TS2", "TS7", "LA14", "GL50", "ZE1"
            })
    void aSplitOrUnknownOutwardCodeIsAmbiguous(String postcode) {
        assertThat(area(postcode, null)).isEqualTo(new Area.Ambiguous());
    }

    @Test
    void theCodeThatWasSentCountsMost() {
        assertThat(area("CA8", "E06000057")).isEqualTo(new Area.Resolved("E06000057"));
        assertThat(area(null, null)).isEqualTo(new Area.Ambiguous());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CA1", "CA1,", "CA1,E06000063,x", ""})
    void refusesALineThatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> OutwardCodeFile.read(List.of(line)))
                .hasMessageContaining("outward-codes.csv");
    }

    private Area area(@Nullable String postcode, @Nullable String localAuthority) {
        return areas.areaOf(
                new Mother(
                        null,
                        "Sampleton",
                        "Priya",
                        LocalDate.parse("1994-03-14"),
                        postcode,
                        localAuthority,
                        null,
                        null,
                        null,
                        null,
                        null,
                        SafeContact.NOT_STATED));
    }
}
