package care.dyad.pathway.directory.application;

import care.dyad.pathway.directory.domain.DirectoryEntry;
import care.dyad.pathway.directory.domain.ServiceEntry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Adds a service to the directory, or changes one. */
@Component
public class ChangeServiceEntry {

    private static final String ID = "/id";

    private final DirectoryStore store;
    private final DirectoryFormat format;
    private final Clock clock;

    ChangeServiceEntry(DirectoryStore store, DirectoryFormat format, Clock clock) {
        this.store = store;
        this.format = format;
        this.clock = clock;
    }

    /**
     * What somebody sends about a service.
     *
     * @param id of the service
     * @param text the service as {@link DirectoryFormat} reads it
     * @param seen version that they looked at; null for a service that is to be new
     * @param by their account
     */
    public record Request(String id, String text, @Nullable Long seen, String by) {}

    /** Adds or changes it; a repeat changes nothing, and is no entry in the history. */
    @Transactional
    public EditAnswer change(Request request) {
        return switch (format.readService(request.text())) {
            case Reading.Faulty<ServiceEntry>(var faults) -> new EditAnswer.Faulty(faults);
            case Reading.Read<ServiceEntry>(var service)
                    when !service.contact().id().equals(request.id()) ->
                    new EditAnswer.Faulty(List.of(otherId(request.id())));
            case Reading.Read<ServiceEntry>(var service) -> put(service, request);
        };
    }

    private EditAnswer put(ServiceEntry service, Request request) {
        StoredDirectory held = store.hold();
        Optional<StoredDirectory.Kept> kept = held.find(request.id());
        Long seen = request.seen();
        if (kept.isEmpty()) {
            return seen == null ? store(held, service, request) : new EditAnswer.Stale();
        }
        if (!(kept.get().entry() instanceof DirectoryEntry.Listed(var before))) {
            return new EditAnswer.OtherEntry();
        }
        if (before.equals(service)) {
            return new EditAnswer.Stored(held, false);
        }
        if (seen == null) {
            return new EditAnswer.VersionNeeded();
        }
        return seen == kept.get().version()
                ? store(held, service, request)
                : new EditAnswer.Stale();
    }

    private EditAnswer store(StoredDirectory held, ServiceEntry service, Request request) {
        store.store(Edit.of(held, held.directory().with(service), request.by(), clock.instant()));
        return new EditAnswer.Stored(store.read(), held.find(request.id()).isEmpty());
    }

    private static Fault otherId(String id) {
        return new Fault(1, ID, Fault.Code.INVALID, "'id' is not '" + id + "', as the address is");
    }
}
