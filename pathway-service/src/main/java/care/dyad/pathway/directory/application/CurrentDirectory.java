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
import java.util.concurrent.atomic.AtomicReference;

/**
 * The directory in the memory of this instance; what routing asks. A copy that is older than it may
 * be is looked after before it answers, and when that fails there is no answer: nobody is sent to a
 * service that was closed, at this instance or another, longer ago than that.
 */
@Component
public class CurrentDirectory implements Directory {

    /** A copy, and when it was the newest, by {@link System#nanoTime}. */
    private record Seen(long version, DirectorySnapshot directory, long newestAt) {

        /** Of two readers the slower one may have the older copy. */
        Seen orNewer(Seen other) {
            return other.version() < version() ? this : other;
        }
    }

    private final DirectoryStore store;
    private final CopyAge age;
    private final AtomicReference<Seen> seen;

    CurrentDirectory(DirectoryStore store, FillEmptyDirectory fillEmptyDirectory, CopyAge age) {
        this.store = store;
        this.age = age;
        fillEmptyDirectory.fill();
        this.seen = new AtomicReference<>(read(System.nanoTime()));
    }

    /** Reads the directory again when somebody changed it, at this instance or another. */
    public void refresh() {
        long now = System.nanoTime();
        Seen last = seen.get();
        Seen newest =
                store.version() == last.version()
                        ? new Seen(last.version(), last.directory(), now)
                        : read(now);
        seen.accumulateAndGet(newest, Seen::orNewer);
    }

    @Override
    public List<ServiceEntry> services() {
        return directory().services();
    }

    @Override
    public Choice choose(Pathway pathway, Candidate candidate, LocalDate day) {
        return directory().choose(pathway, candidate, day);
    }

    @Override
    public Optional<ServiceEntry> specialistForEmergency(Candidate candidate, LocalDate day) {
        return directory().specialistForEmergency(candidate, day);
    }

    @Override
    public Optional<ServiceEntry> find(String serviceId) {
        return directory().find(serviceId);
    }

    @Override
    public OnCall onCall() {
        return directory().onCall();
    }

    @Override
    public Contact triageDesk() {
        return directory().triageDesk();
    }

    private DirectorySnapshot directory() {
        if (System.nanoTime() - seen.get().newestAt() >= age.atMost().toNanos()) {
            refresh();
        }
        return seen.get().directory();
    }

    private Seen read(long now) {
        StoredDirectory stored = store.read();
        return new Seen(stored.version(), stored.directory(), now);
    }
}
