package care.dyad.pathway.directory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.pathway.RefusedToStart;
import care.dyad.pathway.directory.domain.Directory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import java.nio.charset.StandardCharsets;

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
    void readsTheIllustrativeDirectory() {
        Directory directory =
                DirectoryFile.read(new ClassPathResource("directory/illustrative.yaml"));

        assertThat(directory.services()).hasSize(11);
        assertThat(directory.onCall().contact().id()).isEqualTo("perinatal-on-call");
        assertThat(directory.triageDesk().id()).isEqualTo("triage-desk");
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

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining(reason);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        String text =
                GOOD.replace("VCSE_LINK_WORK", "VCSE")
                        .replace("[GP]", "[VICAR]")
                        .replace("onCall:", "oncall:");

        assertThatThrownBy(() -> read(text))
                .hasMessageContaining("line 1: unknown key 'oncall'")
                .hasMessageContaining("'onCall' is missing")
                .hasMessageContaining("line 6: 'pathway'")
                .hasMessageContaining("line 11: 'referrers'");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> DirectoryFile.read(new ClassPathResource("directory/none.yaml")))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("dyad.pathway.directory");
    }

    private static Directory read(String text) {
        return DirectoryFile.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }
}
