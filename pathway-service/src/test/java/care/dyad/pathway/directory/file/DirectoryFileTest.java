package care.dyad.pathway.directory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import care.dyad.pathway.directory.application.Fault;
import care.dyad.pathway.directory.application.Reading;
import care.dyad.pathway.directory.domain.DirectorySnapshot;
import care.dyad.pathway.directory.domain.ServiceEntry;
import care.dyad.start.RefusedToStart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import java.nio.charset.StandardCharsets;
import java.util.List;

class DirectoryFileTest {

    private static final String GOOD =
            """
            onCall: {id: on-call, name: On-call, email: on-call@example.org, phone: 0191 496 0999}
            triageDesk: {id: desk, name: Desk, email: desk@example.org}
            services:
              - id: link-work
                name: Link work
                pathway: VCSE_LINK_WORK
                areas: [E06000057]
                stages: [PREGNANT]
                postnatalWindowMonths: 24
                minAge: 16
                referrers: [GP]
                opensOn: 2022-04-01
                closesOn: 2027-04-01
                hours: always
                email: link@example.org
                phone: 0191 496 0100
                capacity: open
                lastConfirmed: 2026-09-01
            """;

    @Test
    void readsTheIllustrativeDirectoryAndItsMark() {
        DirectorySnapshot directory = IllustrativeDirectory.read();

        assertThat(directory.illustrative()).isTrue();
        assertThat(directory.services()).hasSize(11);
        assertThat(directory.onCall().contact().id()).isEqualTo("perinatal-on-call");
        assertThat(directory.triageDesk().id()).isEqualTo("triage-desk");
    }

    @Test
    void writesWhatItReadsAndReadsItBack() {
        String written = DirectoryWriter.write(IllustrativeDirectory.read());

        assertThat(read(written)).isEqualTo(IllustrativeDirectory.read());
        assertThat(DirectoryWriter.write(read(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a: b # c\"",
                "\"- [x]\"",
                "'it''s'",
                "\"null\"",
                "\"2022-04-01\"",
                "\"\\u00e9\\u4e2d\\ud83d\\ude00\"",
                "yes",
                "0x1F"
            })
    void keepsEveryTextOnItsWayThroughTheFile(String hours) {
        DirectorySnapshot directory =
                read(
                        GOOD.replace("hours: always", "hours: " + hours)
                                .replace("  capacity", "  emergencyPhone: '999'\n    capacity")
                                .replace("minAge: 16", "minAge: 16\n    maxAge: 25"));

        assertThat(read(DirectoryWriter.write(directory))).isEqualTo(directory);
    }

    @Test
    void readsAServiceAsJsonWithANullForWhatMayBeLeftOut() {
        String json =
                """
                {"id": "link-work", "name": "Link\\u00e9 work", "pathway": "VCSE_LINK_WORK",
                 "areas": ["E06000057"], "stages": ["PREGNANT"], "postnatalWindowMonths": 24,
                 "minAge": 16, "maxAge": null, "referrers": ["GP"], "opensOn": "2022-04-01",
                 "hours": "always", "email": "link@example.org", "phone": "0191 496 0100",
                 "capacity": "full", "lastConfirmed": "2026-09-01"}
                """;

        ServiceEntry service =
                ((Reading.Read<ServiceEntry>) DirectoryFile.readService(json)).value();

        assertThat(service.contact().name()).isEqualTo("Link\u00e9 work");
        assertThat(service.motherAge().max()).isNull();
        assertThat(service.full()).isTrue();
    }

    @Test
    void pointsAtEachFault() {
        String text = GOOD.replace("[E06000057]", "[E06000057, here]").replace("hours:", "open:");

        assertThat(faults(text))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/services/0/areas", Fault.Code.INVALID),
                        tuple("/services/0/open", Fault.Code.UNKNOWN_KEY),
                        tuple("/services/0/hours", Fault.Code.MISSING));
    }

    @Test
    void refusesALineBreakInANameAndAnEndlessOne() {
        assertThat(faults(GOOD.replace("name: Link work", "name: \"Link\\nwork\""))).hasSize(1);
        assertThat(faults(GOOD.replace("Link work", "x".repeat(201)))).hasSize(1);
        assertThat(faults("a".repeat(4_000_000))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VCSE_LINK_WORK|LINK_WORK|line 6: 'pathway' is 'LINK_WORK', expected a pathway",
                "VCSE_LINK_WORK|UNDECIDED|line 6: 'pathway' is 'UNDECIDED', expected a pathway",
                "E06000057|E6000057|line 7: 'areas' is 'E6000057', expected an ONS code",
                "[E06000057]|[]|line 7: 'areas' must be a list with an item",
                "2027-04-01|2021-04-01|line 13: 'closesOn' lies before 'opensOn'",
                "opensOn: 2022-04-01|opensOn: 1 April|line 12: 'opensOn' is '1 April', expected a",
                "id: link-work|id: on-call|line 4: 'id' is 'on-call', expected an id not used",
                "hours:|openingHours:|line 14: unknown key 'openingHours'",
                "hours:|openingHours:|line 4: 'hours' is missing",
                "onCall:|oncall:|line 1: 'onCall' is missing",
                "triageDesk:|onCall:|line 2: second 'onCall', expected exactly one",
                "capacity: open|capacity: some|line 17: 'capacity' is 'some', expected open or full",
                "link@example.org|link|line 15: 'email' is 'link', expected an e-mail address",
                "postnatalWindowMonths: 24|postnatalWindowMonths: 36|line 9: 'postnatalWindow",
                "minAge: 16|minAge: young|line 10: 'minAge' is 'young', expected years",
                "services:|services: [|not YAML"
            })
    void refusesAFaultWithItsLineAndReason(String good, String bad, String reason) {
        String text = GOOD.replace(good, bad);

        assertThatThrownBy(() -> start(text))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining(reason);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        String text =
                GOOD.replace("VCSE_LINK_WORK", "VCSE")
                        .replace("[GP]", "[VICAR]")
                        .replace("onCall:", "oncall:");

        assertThatThrownBy(() -> start(text))
                .hasMessageContaining("line 1: unknown key 'oncall'")
                .hasMessageContaining("'onCall' is missing")
                .hasMessageContaining("line 6: 'pathway'")
                .hasMessageContaining("line 11: 'referrers'");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Resource none = new ClassPathResource("directory/none.yaml");

        assertThatThrownBy(() -> start(none))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("dyad.pathway.directory");
    }

    private static DirectorySnapshot read(String text) {
        return ((Reading.Read<DirectorySnapshot>) DirectoryFile.readDirectory(text)).value();
    }

    private static List<Fault> faults(String text) {
        return ((Reading.Faulty<DirectorySnapshot>) DirectoryFile.readDirectory(text)).faults();
    }

    private static DirectorySnapshot start(String text) {
        return start(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static DirectorySnapshot start(Resource file) {
        return ConfiguredDirectory.read(file);
    }
}
