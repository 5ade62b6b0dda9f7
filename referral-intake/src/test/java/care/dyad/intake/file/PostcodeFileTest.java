package care.dyad.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.intake.domain.FullPostcodes;
import care.dyad.intake.domain.Postcode;
import care.dyad.start.RefusedToStart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Postcodes as the ONS publishes them: invented rows in the layout of the NSPL. */
class PostcodeFileTest {

    private static final String NSPL =
            """
            pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,laua,ward
            "CA4 0AA","CA4  0AA","CA4 0AA",198001,,0,1,"E06000063","E05000001"
            "CA4 0AB","CA4  0AB","CA4 0AB",198001,,0,1,"E06000064","E05000001"
            "SR1 1AA","SR1  1AA","SR1 1AA",198001,,0,1,"E08000024","E05000001"
            "SR111AA","SR11 1AA","SR11 1AA",198001,,0,1,"E06000047","E05000001"
            "TD151AA","TD15 1AA","TD15 1AA",198001,,0,1,"S12000026","S05000001"
            "JE2 3AA","JE2  3AA","JE2 3AA",198001,,0,1,"L99999999","L99999999"
            "ZZ1 1AA","ZZ1  1AA","ZZ1 1AA",198001,200001,0,1,"","E05000001"
            """;

    @ParameterizedTest
    @CsvSource({
        "CA4 0AA, E06000063",
        "ca40ab, E06000064",
        "SR1 1AA, E08000024",
        "SR11 1AA, E06000047",
        "TD15 1AA, S12000026"
    })
    void everyListedPostcodeHasItsAuthority(String postcode, String code) {
        assertThat(read(NSPL).authorityOf(new Postcode(postcode))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"SR1, E08000024", "SR1 9ZZ, E08000024", "SR11, E06000047"})
    void onlyAnOutwardCodeInOneAuthorityStandsForItsPostcodes(String postcode, String code) {
        assertThat(read(NSPL).authorityOf(new Postcode(postcode))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CA4", "CA4 9ZZ", "NE1 1AA", "JE2 3AA", "ZZ1 1AA", "ZZ9", "A1"})
    void aSplitUnknownOrForeignPostcodeIsNotKnown(String postcode) {
        assertThat(read(NSPL).authorityOf(new Postcode(postcode))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PCD7,LAD25CD", "pcd,oslaua", "\"pcds\",\"lad24cd\"", "\uFEFFpcds,laua"})
    void findsItsColumnsByTheNamesOfEveryYear(String header) {
        assertThat(read(header + "\nSR1 1AA,E08000024\n").size()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1: the header names no column pcds",
                "pcds,ward|line 1: the header names no column laua",
                "pcds,laua;SR1 1AA,E0800002|line 2: not the ONS code",
                "pcds,laua;SR1 1AA,E08000024;SR1,E08000024|line 3: not a full postcode",
                "pcds,laua;SR1 1AA|line 2: fewer columns",
                "pcds,laua;SR1 1AA,E08000024;SR1 1AA,E06000047|a postcode is there twice",
                "pcds,laua|no postcode with a local authority"
            })
    void refusesAFaultyFileWithLineAndReason(String lines, String reason) {
        assertThatThrownBy(() -> read(lines.replace(';', '\n')))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("dyad.intake.postcodes")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("SR1 1AA");
    }

    @Test
    void agreesWithAMapOnManyPostcodes() {
        var random = RandomGenerator.of("L64X128MixRandom");
        var expected = new TreeMap<String, String>();
        while (expected.size() < 20_000) {
            String postcode =
                    "ABCDEFGHIJKLMNOPRSTUWYZ".charAt(random.nextInt(23))
                            + Integer.toString(random.nextInt(100))
                            + random.nextInt(10)
                            + (char) ('A' + random.nextInt(26))
                            + (char) ('A' + random.nextInt(26));
            expected.put(postcode, "E0600%04d".formatted(random.nextInt(300)));
        }
        var text = new StringBuilder("pcds,laua\n");
        expected.forEach((code, authority) -> text.append(code + "," + authority + "\n"));

        FullPostcodes read = read(text.toString());

        assertThat(expected)
                .allSatisfy(
                        (code, authority) ->
                                assertThat(read.authorityOf(new Postcode(code)))
                                        .isEqualTo(authority));
    }

    private static FullPostcodes read(String text) {
        return PostcodeFile.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }
}
