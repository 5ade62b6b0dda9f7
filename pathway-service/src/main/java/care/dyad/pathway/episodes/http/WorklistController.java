package care.dyad.pathway.episodes.http;

import care.dyad.pathway.audit.application.RecordAccess;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.episodes.application.Worklist;
import care.dyad.pathway.episodes.application.WorklistEntry;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Shows open episodes, the earliest deadline first. */
@RestController
class WorklistController {

    private static final int LONGEST_PAGE = 200;

    private final Worklist worklist;
    private final RecordAccess recordAccess;

    WorklistController(Worklist worklist, RecordAccess recordAccess) {
        this.worklist = worklist;
        this.recordAccess = recordAccess;
    }

    record Page(List<Item> items, @Nullable String next) {}

    record Item(
            UUID referralId,
            String reference,
            UUID episodeId,
            Pathway pathway,
            EpisodeJson.@Nullable Team service,
            String state,
            boolean awaitsSecondPerson,
            boolean withdrawn,
            String priority,
            Instant dueAt,
            @Nullable String assignedTo,
            @Nullable String interpreterLanguage) {

        static Item of(WorklistEntry entry) {
            return new Item(
                    entry.episode().referralId(),
                    entry.episode().reference(),
                    entry.episode().episodeId(),
                    entry.episode().pathway(),
                    EpisodeJson.Team.of(entry.episode().service()),
                    entry.state().name(),
                    entry.awaitsSecondPerson(),
                    entry.withdrawn(),
                    entry.episode().priority().name(),
                    entry.dueAt(),
                    entry.assignedTo(),
                    entry.interpreterLanguage());
        }
    }

    /**
     * A page, with each referral of it in the access log; {@code next} is the cursor of the page
     * after it, absent on the last.
     */
    @GetMapping("/api/worklist")
    Page page(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Authentication account) {
        Staff staff = SignedIn.staff(account);
        int atMost = Math.clamp(limit, 1, LONGEST_PAGE);
        List<WorklistEntry> entries = worklist.page(staff, place(cursor), atMost);
        recordAccess.listed(
                staff.account(),
                entries.stream().map(entry -> entry.episode().referralId()).toList());
        String next = entries.size() < atMost ? null : cursor(entries.getLast());
        return new Page(entries.stream().map(Item::of).toList(), next);
    }

    private static String cursor(WorklistEntry last) {
        return last.dueAt() + "_" + last.episode().episodeId();
    }

    private static Worklist.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String[] parts = cursor.split("_", 2);
        try {
            return new Worklist.Place(
                    Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.invalid(
                    List.of(
                            new Problem.Fault(
                                    "/cursor", "MALFORMED", "Expected the next of a page")));
        }
    }
}
