package care.dyad.pathway.pages.application;

import care.dyad.pathway.directory.domain.Contact;

import java.time.Instant;
import java.util.List;

/**
 * A page of the worklist.
 *
 * @param query what was wanted
 * @param emergencies red flags, on the first page only
 * @param rows the others
 * @param counts how many there are in each band
 * @param matching how many there are in the band that was wanted
 * @param others how many of them are no red flags
 * @param number of the page, from 1
 * @param pages how many pages there are, at least 1
 * @param teams whose episodes there are
 * @param changesUntil changes up to this time are in it, in real time, UTC
 */
public record WorklistPage(
        WorklistQuery query,
        List<WorklistRow> emergencies,
        List<WorklistRow> rows,
        WorklistCounts counts,
        int matching,
        int others,
        int number,
        int pages,
        List<Contact> teams,
        Instant changesUntil) {}
