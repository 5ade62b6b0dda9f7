package care.dyad.pathway.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.directory.file.IllustrativeDirectory;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class DirectorySnapshotTest {

    private static final AreaCode SUNDERLAND = new AreaCode("E08000024");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private final DirectorySnapshot directory = IllustrativeDirectory.read();
    private final ServiceEntry linkWork = service("sunderland-counselling");

    @Test
    void fullServiceIsNeverChosen() {
        assertThat(choice(directory.with(as(linkWork, linkWork.open(), true))))
                .isEqualTo(new Choice.NoneOpen(GapReason.FULL));
    }

    @Test
    void serviceTakesReferralsFromItsFirstDayToTheDayBeforeItCloses() {
        assertThat(choice(open("2026-11-20", "2026-11-21"))).isInstanceOf(Choice.Chosen.class);
        assertThat(choice(open("2026-11-19", "2026-11-20")))
                .isEqualTo(new Choice.NoneOpen(GapReason.CLOSED));
        assertThat(choice(open("2026-11-21", "2027-11-21")))
                .isEqualTo(new Choice.NoneOpen(GapReason.CLOSED));
    }

    @Test
    void secondServiceStandsInForOneThatIsFull() {
        ServiceEntry second = named("second", linkWork);

        assertThat(choice(directory.with(second))).isEqualTo(new Choice.Chosen(linkWork));
        assertThat(choice(directory.with(second).with(as(linkWork, linkWork.open(), true))))
                .isEqualTo(new Choice.Chosen(second));
    }

    @Test
    void entriesGiveTheSameDirectoryAgain() {
        assertThat(DirectoryEntries.together(DirectoryEntries.of(directory))).isEqualTo(directory);
    }

    @Test
    void changesAreToldEntryByEntry() {
        ServiceEntry full = as(linkWork, linkWork.open(), true);
        List<ServiceEntry> services =
                directory.with(full).with(named("second", linkWork)).services().stream()
                        .filter(one -> !one.contact().id().equals("together-we"))
                        .toList();
        DirectorySnapshot after =
                new DirectorySnapshot(false, services, directory.onCall(), directory.triageDesk());

        assertThat(changes(after))
                .containsExactly(
                        "REMOVED together-we",
                        "CHANGED *",
                        "CHANGED sunderland-counselling",
                        "ADDED second");
        assertThat(changes(directory)).isEmpty();
    }

    @Test
    void anotherOrderOfPreferenceIsAChange() {
        List<ServiceEntry> reversed = directory.services().reversed();

        assertThat(
                        changes(
                                new DirectorySnapshot(
                                        true,
                                        reversed,
                                        directory.onCall(),
                                        directory.triageDesk())))
                .hasSize(10)
                .allMatch(change -> change.startsWith("MOVED"));
    }

    private List<String> changes(DirectorySnapshot after) {
        return EntryChange.between(DirectoryEntries.of(directory), DirectoryEntries.of(after))
                .stream()
                .map(change -> change.kind() + " " + change.entry().id())
                .toList();
    }

    private static Choice choice(DirectorySnapshot directory) {
        return directory.choose(
                Pathway.VCSE_LINK_WORK,
                new Candidate(SUNDERLAND, Stage.POSTNATAL, 3, 30, ReferrerRole.MIDWIFE),
                TODAY);
    }

    private DirectorySnapshot open(String from, String to) {
        OpeningDates dates = new OpeningDates(LocalDate.parse(from), LocalDate.parse(to));
        return directory.with(as(linkWork, dates, false));
    }

    private ServiceEntry service(String id) {
        return directory.services().stream()
                .filter(one -> one.contact().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ServiceEntry named(String id, ServiceEntry like) {
        return copy(new Contact(id, id, id + "@example.org"), like, like.open(), like.full());
    }

    private static ServiceEntry as(ServiceEntry like, OpeningDates open, boolean full) {
        return copy(like.contact(), like, open, full);
    }

    private static ServiceEntry copy(
            Contact contact, ServiceEntry like, OpeningDates open, boolean full) {
        return new ServiceEntry(
                contact,
                like.pathway(),
                like.areas(),
                like.stages(),
                like.postnatalWindowMonths(),
                like.motherAge(),
                like.referrers(),
                open,
                full,
                like.details());
    }
}
