package care.dyad.pathway.directory.application;

import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.directory.domain.Choice;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.domain.DirectorySnapshot;
import care.dyad.pathway.directory.domain.OnCall;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ServiceEntry;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The directory in the memory of this instance; what routing asks. */
@Component
public class CurrentDirectory implements Directory {

    private record Seen(long version, DirectorySnapshot directory) {}

    private final DirectoryStore store;
    private volatile Seen seen;

    CurrentDirectory(DirectoryStore store, FillEmptyDirectory fillEmptyDirectory) {
        this.store = store;
        fillEmptyDirectory.fill();
        this.seen = read(store);
    }

    /** Reads the directory again when somebody changed it, at this instance or another. */
    public void refresh() {
        if (store.version() != seen.version()) {
            seen = read(store);
        }
    }

    @Override
    public List<ServiceEntry> services() {
        return seen.directory().services();
    }

    @Override
    public Choice choose(Pathway pathway, Candidate candidate, LocalDate day) {
        return seen.directory().choose(pathway, candidate, day);
    }

    @Override
    public Optional<ServiceEntry> specialistForEmergency(Candidate candidate, LocalDate day) {
        return seen.directory().specialistForEmergency(candidate, day);
    }

    @Override
    public Optional<ServiceEntry> find(String serviceId) {
        return seen.directory().find(serviceId);
    }

    @Override
    public OnCall onCall() {
        return seen.directory().onCall();
    }

    @Override
    public Contact triageDesk() {
        return seen.directory().triageDesk();
    }

    private static Seen read(DirectoryStore store) {
        StoredDirectory stored = store.read();
        return new Seen(stored.version(), stored.directory());
    }
}
