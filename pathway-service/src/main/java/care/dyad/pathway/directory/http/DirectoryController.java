package care.dyad.pathway.directory.http;

import care.dyad.pathway.directory.application.ChangeServiceEntry;
import care.dyad.pathway.directory.application.EditAnswer;
import care.dyad.pathway.directory.application.ImportDirectory;
import care.dyad.pathway.directory.application.PastChange;
import care.dyad.pathway.directory.application.ReadDirectory;
import care.dyad.pathway.directory.application.StoredDirectory;
import care.dyad.pathway.directory.domain.DirectoryEntry;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Shows the service directory and takes edits of it, whole or one service at a time. */
@RestController
@RequestMapping("/api/services")
class DirectoryController {

    private static final String IF_MATCH = "If-Match";

    private final ReadDirectory readDirectory;
    private final ImportDirectory importDirectory;
    private final ChangeServiceEntry changeServiceEntry;

    DirectoryController(
            ReadDirectory readDirectory,
            ImportDirectory importDirectory,
            ChangeServiceEntry changeServiceEntry) {
        this.readDirectory = readDirectory;
        this.importDirectory = importDirectory;
        this.changeServiceEntry = changeServiceEntry;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DirectoryJson> all() {
        return whole(readDirectory.read());
    }

    @GetMapping(produces = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<String> file() {
        StoredDirectory stored = readDirectory.read();
        return ResponseEntity.ok()
                .eTag(EntryTag.of(stored.version()))
                .body(readDirectory.export(stored));
    }

    @PutMapping
    ResponseEntity<DirectoryJson> replace(
            @RequestBody String text,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            Authentication account) {
        return whole(
                stored(importDirectory.replaceBy(text, EntryTag.seen(ifMatch), account.getName()))
                        .now());
    }

    @GetMapping("/{id}")
    ResponseEntity<ServiceJson> one(@PathVariable String id) {
        return service(readDirectory.read(), id, HttpStatus.OK);
    }

    @PutMapping("/{id}")
    ResponseEntity<ServiceJson> change(
            @PathVariable String id,
            @RequestBody String text,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            Authentication account) {
        EditAnswer.Stored stored =
                stored(
                        changeServiceEntry.change(
                                new ChangeServiceEntry.Request(
                                        id, text, EntryTag.seen(ifMatch), account.getName())));
        return service(stored.now(), id, stored.added() ? HttpStatus.CREATED : HttpStatus.OK);
    }

    /** Also of an entry that was removed. */
    @GetMapping("/{id}/history")
    List<ChangeJson> history(@PathVariable String id) {
        List<PastChange> history = readDirectory.history(id);
        if (history.isEmpty()) {
            throw EditProblem.unknown();
        }
        return history.stream().map(ChangeJson::of).toList();
    }

    private static EditAnswer.Stored stored(EditAnswer answer) {
        return switch (answer) {
            case EditAnswer.Stored stored -> stored;
            case EditAnswer.Faulty(var faults) -> throw EditProblem.faulty(faults);
            case EditAnswer.Stale _ -> throw EditProblem.stale();
            case EditAnswer.VersionNeeded _ -> throw EditProblem.versionNeeded();
            case EditAnswer.OtherEntry _ -> throw EditProblem.otherEntry();
        };
    }

    private static ResponseEntity<DirectoryJson> whole(StoredDirectory stored) {
        return ResponseEntity.ok()
                .eTag(EntryTag.of(stored.version()))
                .body(DirectoryJson.of(stored.directory()));
    }

    private static ResponseEntity<ServiceJson> service(
            StoredDirectory stored, String id, HttpStatus status) {
        StoredDirectory.Kept kept = stored.find(id).orElseThrow(EditProblem::unknown);
        if (kept.entry() instanceof DirectoryEntry.Listed(var service)) {
            return ResponseEntity.status(status)
                    .eTag(EntryTag.of(kept.version()))
                    .body(ServiceJson.of(service));
        }
        throw EditProblem.unknown();
    }
}
