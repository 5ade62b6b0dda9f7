package care.dyad.pathway.directory.http;

import care.dyad.pathway.directory.application.PastChange;
import care.dyad.pathway.directory.domain.DirectoryEntry;
import care.dyad.pathway.directory.domain.EntryChange;

import java.time.Instant;

/** An entry of the history; {@code entry} is what it was afterwards, or last. */
record ChangeJson(long version, EntryChange.Kind change, String by, Instant at, Object entry) {

    static ChangeJson of(PastChange past) {
        return new ChangeJson(
                past.version(),
                past.change().kind(),
                past.by(),
                past.at(),
                switch (past.change().entry()) {
                    case DirectoryEntry.Listed(var service) -> ServiceJson.of(service);
                    case DirectoryEntry.CatchAll(var onCall) -> DirectoryJson.OnCallJson.of(onCall);
                    case DirectoryEntry.Desk(var contact) -> contact;
                    case DirectoryEntry.Mark mark -> mark;
                });
    }
}
